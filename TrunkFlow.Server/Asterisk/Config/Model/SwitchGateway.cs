using System.Net;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Config.Model;

/// <summary>A carrier's address: calls go out to it, and come in from its inbound addresses.</summary>
public sealed record SwitchGateway(Guid Id, string Endpoint, string Name, string Host)
{
    public int Port { get; init; } = 5060;

    public Transport Transport { get; init; }

    /// <summary>Where its calls come from; with none it only takes calls.</summary>
    public IReadOnlyList<IPNetwork> InboundAddresses { get; init; } = [];

    public IReadOnlyList<string> Codecs { get; init; } = Common.Codecs.Default;

    public string? Username { get; init; }

    /// <summary>In clear: we must say it to the carrier.</summary>
    public string? Password { get; init; }

    /// <summary>We register with it (it needs a user name and a password).</summary>
    public bool Registers { get; init; }

    public string? FromUser { get; init; }

    public string? FromDomain { get; init; }

    /// <summary>Leading digits to take away from, then the digits to put before, every number sent.</summary>
    public int Strip { get; init; }

    public string Add { get; init; } = "";

    public int? MaxChannels { get; init; }

    /// <summary>Most calls that may begin on it within a second; null is no limit. Only live routing counts them.</summary>
    public int? MaxCallsPerSecond { get; init; }

    /// <summary>Its "busy" means that it is full, not that the called party is: hunt on.</summary>
    public bool BusyIsFailure { get; init; }

    /// <summary>Seconds between OPTIONS; 0 sends none.</summary>
    public int QualifySeconds { get; init; } = 30;

    /// <summary>How long a call through it may ring.</summary>
    public int AnswerSeconds { get; init; } = 60;
}
