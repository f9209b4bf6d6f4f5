using System.Net;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Config.Model;

/// <summary>A customer's own switch: known by its address, or by a user name (its endpoint's) and password.</summary>
public sealed record SwitchTrunk(Guid Id, string Endpoint)
{
    /// <summary>Where its calls come from, and, when it is a single address, where calls to its DIDs go.</summary>
    public IPNetwork? Address { get; init; }

    public int Port { get; init; } = 5060;

    public Transport Transport { get; init; }

    /// <summary>See <see cref="SipSecret.Digest"/>.</summary>
    public string? Digest { get; init; }

    /// <summary>Digits that must stand before every number it dials, and are taken away.</summary>
    public string TechPrefix { get; init; } = "";
}
