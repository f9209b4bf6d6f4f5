using TrunkFlow.Server.Asterisk.Routing;

namespace TrunkFlow.Server.Asterisk.Simulation;

/// <summary>A route whose pattern matches a simulated call.</summary>
/// <param name="RouteId">The route.</param>
/// <param name="Name">Its name.</param>
/// <param name="Pattern">Its pattern.</param>
/// <param name="Priority">Its priority.</param>
/// <param name="Verdict">Whether it is used, or why not.</param>
/// <param name="Gateways">In the order they would be tried.</param>
public sealed record SimulatedRoute(Guid RouteId, string Name, string Pattern, int Priority, RouteVerdict Verdict, IReadOnlyList<SimulatedGateway> Gateways);
