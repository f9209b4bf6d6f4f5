using System.Net;
using System.Text;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Gateways;

/// <summary>A provider's SIP gateway: where calls go out, and the addresses they come in from.</summary>
public sealed class Gateway : Entity
{
    private const string PasswordPurpose = "gateway password";

    private Gateway()
    {
    }

    /// <param name="details">Everything but the password.</param>
    /// <param name="password">The provider's password, checked here and kept sealed.</param>
    /// <param name="key">Seals the password.</param>
    public Gateway(GatewayDetails details, string? password = null, MasterKey? key = null)
    {
        EndpointName = Common.EndpointName.New("gw");
        if (password is not null && key is not null)
        {
            SetPassword(password, key);
        }

        Edit(details);
    }

    public Guid ProviderId { get; private set; }
    public Provider? Provider { get; private set; }
    public string Name { get; private set; } = "";
    public string EndpointName { get; private set; } = "";
    public string Host { get; private set; } = "";
    public int Port { get; private set; }
    public Transport Transport { get; private set; }
    public IPNetwork[] InboundAddresses { get; private set; } = [];
    public string[] Codecs { get; private set; } = [];
    public string? AuthUsername { get; private set; }

    /// <summary>The password under the master key; the switch needs it in clear.</summary>
    public byte[]? SealedPassword { get; private set; }
    public bool Registers { get; private set; }
    public string? FromUser { get; private set; }
    public string? FromDomain { get; private set; }
    public int StripDigits { get; private set; }
    public string AddPrefix { get; private set; } = "";
    public int? MaxChannels { get; private set; }
    public int? MaxCallsPerSecond { get; private set; }
    public int Weight { get; private set; }
    public int QualifySeconds { get; private set; }

    /// <summary>How long a call may ring before it is given up: by then the carrier has reached somebody, so no other one is tried.</summary>
    public int RingSeconds { get; private set; }
    public bool BusyIsFailure { get; private set; }
    public bool Enabled { get; private set; }

    public bool OutboundOnly => InboundAddresses.Length == 0;

    public void SetPassword(string password, MasterKey key) =>
        SealedPassword = key.Seal(Encoding.UTF8.GetBytes(SwitchText.Secret("password", password)), PasswordPurpose);

    /// <summary>The password in clear, for the switch's files alone; null when there is none.</summary>
    public string? OpenPassword(MasterKey key) =>
        SealedPassword is null ? null : Encoding.UTF8.GetString(key.Open(SealedPassword, PasswordPurpose));

    public void ClearPassword() => SealedPassword = null;

    public void Edit(GatewayDetails details)
    {
        ProviderId = details.ProviderId;
        Name = SwitchText.Name("name", details.Name);
        Host = SwitchText.Host("host", details.Host);
        Port = SwitchText.Port("port", details.Port);
        Transport = Require.Known("transport", details.Transport);
        InboundAddresses = NetworkAddress.ParseAll("inboundAddresses", details.InboundAddresses);
        Codecs = Common.Codecs.Check("codecs", details.Codecs);
        StripDigits = Require.InRange("stripDigits", details.StripDigits, 0, 20);
        AddPrefix = SwitchText.Prefix("addPrefix", details.AddPrefix);
        MaxChannels = Require.InRange("maxChannels", details.MaxChannels, 0, 100_000);
        MaxCallsPerSecond = Require.InRange("maxCallsPerSecond", details.MaxCallsPerSecond, 0, 10_000);
        Weight = Require.InRange("weight", details.Weight, 0, 1000);
        QualifySeconds = Require.InRange("qualifySeconds", details.QualifySeconds, 0, 3600);
        RingSeconds = Require.InRange("ringSeconds", details.RingSeconds, 1, 300);
        BusyIsFailure = details.BusyIsFailure;
        Enabled = details.Enabled;
        SetIdentity(details);
    }

    private void SetIdentity(GatewayDetails details)
    {
        AuthUsername = SwitchText.OptionalUsername("authUsername", details.AuthUsername);
        FromUser = SwitchText.OptionalUserPart("fromUser", details.FromUser);
        FromDomain = SwitchText.OptionalHost("fromDomain", details.FromDomain);
        Registers = details.Registers;
        if (Registers && (AuthUsername is null || SealedPassword is null))
        {
            throw new InvalidValueException(AuthUsername is null ? "authUsername" : "password", "NeededToRegister");
        }
    }
}
