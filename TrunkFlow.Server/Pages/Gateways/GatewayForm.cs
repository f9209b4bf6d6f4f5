using System.Text.Json.Serialization;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>What the gateway's form holds while it is typed.</summary>
public sealed class GatewayForm : ICheckedForm
{
    public int Version { get; set; }

    public Guid ProviderId { get; set; }

    public string? Name { get; set; }

    public string? Host { get; set; }

    public int Port { get; set; } = 5060;

    public Transport Transport { get; set; }

    public string? InboundAddresses { get; set; }

    public string? Codecs { get; set; } = "alaw, ulaw";

    public string? AuthUsername { get; set; }

    [JsonIgnore]
    public string? Password { get; set; }

    public bool HasPassword { get; set; }

    public bool ForgetPassword { get; set; }

    public bool Registers { get; set; }

    public string? FromUser { get; set; }

    public string? FromDomain { get; set; }

    public int StripDigits { get; set; }

    public string? AddPrefix { get; set; }

    public int? MaxChannels { get; set; }

    public int? MaxCallsPerSecond { get; set; }

    public int Weight { get; set; } = 1;

    public int QualifySeconds { get; set; } = 30;

    public int RingSeconds { get; set; } = 60;

    public bool BusyIsFailure { get; set; }

    public bool Enabled { get; set; }

    public static GatewayForm Of(Gateway gateway) => new()
    {
        Version = gateway.Version,
        ProviderId = gateway.ProviderId,
        Name = gateway.Name,
        Host = gateway.Host,
        Port = gateway.Port,
        Transport = gateway.Transport,
        InboundAddresses = TypedLists.Lines(gateway.InboundAddresses.Select(NetworkAddress.Text)),
        Codecs = TypedLists.Commas(gateway.Codecs),
        AuthUsername = gateway.AuthUsername,
        HasPassword = gateway.SealedPassword is not null,
        Registers = gateway.Registers,
        FromUser = gateway.FromUser,
        FromDomain = gateway.FromDomain,
        StripDigits = gateway.StripDigits,
        AddPrefix = gateway.AddPrefix,
        MaxChannels = gateway.MaxChannels,
        MaxCallsPerSecond = gateway.MaxCallsPerSecond,
        Weight = gateway.Weight,
        QualifySeconds = gateway.QualifySeconds,
        RingSeconds = gateway.RingSeconds,
        BusyIsFailure = gateway.BusyIsFailure,
        Enabled = gateway.Enabled,
    };

    public AddGatewayInput ToAdd() => new()
    {
        ProviderId = ProviderId,
        Name = Name ?? "",
        Host = Host ?? "",
        Port = Port,
        Transport = Transport,
        InboundAddresses = TypedLists.Read(InboundAddresses),
        Codecs = TypedLists.Read(Codecs),
        AuthUsername = AuthUsername,
        Password = string.IsNullOrEmpty(Password) ? null : Password,
        Registers = Registers,
        FromUser = FromUser,
        FromDomain = FromDomain,
        StripDigits = StripDigits,
        AddPrefix = AddPrefix,
        MaxChannels = MaxChannels,
        MaxCallsPerSecond = MaxCallsPerSecond,
        Weight = Weight,
        QualifySeconds = QualifySeconds,
        RingSeconds = RingSeconds,
        BusyIsFailure = BusyIsFailure,
        Enabled = Enabled,
    };

    /// <summary>An empty password leaves the kept one alone; forgetting it is asked for by its own box.</summary>
    public EditGatewayInput ToEdit(Guid id) => new()
    {
        Id = id,
        Version = Version,
        ProviderId = ProviderId,
        Name = Name ?? "",
        Host = Host ?? "",
        Port = Port,
        Transport = Transport,
        InboundAddresses = TypedLists.Read(InboundAddresses),
        Codecs = TypedLists.Read(Codecs),
        AuthUsername = AuthUsername,
        Password = ForgetPassword ? "" : string.IsNullOrEmpty(Password) ? null : Password,
        Registers = Registers,
        FromUser = FromUser,
        FromDomain = FromDomain,
        StripDigits = StripDigits,
        AddPrefix = AddPrefix,
        MaxChannels = MaxChannels,
        MaxCallsPerSecond = MaxCallsPerSecond,
        Weight = Weight,
        QualifySeconds = QualifySeconds,
        RingSeconds = RingSeconds,
        BusyIsFailure = BusyIsFailure,
        Enabled = Enabled,
    };

    public ICheckedForm Example() => new GatewayForm { Name = "example", Host = "203.0.113.10" };

    public void Check() => _ = new Gateway(ToAdd());
}
