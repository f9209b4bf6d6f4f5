using System.Collections.ObjectModel;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Asterisk.Config.Model;

/// <summary>Where calls to the numbers of a pattern go.</summary>
/// <param name="Id">The route.</param>
/// <param name="Name">For people who read the file.</param>
/// <param name="Pattern">See <see cref="Routes.DialPattern"/>; it is matched with the normalised number without its plus.</param>
/// <param name="Priority">The smallest that matches is tried first.</param>
public sealed record SwitchRoute(Guid Id, string Name, string Pattern, int Priority)
{
    /// <summary>Only for this customer; null: for all. At the same priority the customer's own come first.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>In the order in which they are tried where nobody can draw lots or look at prices.</summary>
    public IReadOnlyList<Guid> Gateways { get; init; } = [];

    public RouteMode Mode { get; init; }

    /// <summary>The share of calls each gateway is to get first, where <see cref="Mode"/> says so.</summary>
    public IReadOnlyDictionary<Guid, int> Weights { get; init; } = ReadOnlyDictionary<Guid, int>.Empty;

    public int Strip { get; init; }

    public string Add { get; init; } = "";

    /// <summary>The caller's number to show, E.164 with plus; null leaves it.</summary>
    public string? CallerId { get; init; }

    /// <summary>Calls to these numbers are refused.</summary>
    public bool Blocks { get; init; }

    /// <summary>When its gateways have failed, no other route is tried.</summary>
    public bool Stops { get; init; }

    public int MaxAttempts { get; init; } = 20;

    /// <summary>When it holds; null: always.</summary>
    public TimeBand? Hours { get; init; }
}
