namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>A route whose pattern matches, and what became of it.</summary>
/// <param name="RouteId">The route.</param>
/// <param name="Verdict">Whether it is used, or why not.</param>
/// <param name="Gateways">In the order they would be tried; empty where they do not matter.</param>
public sealed record ConsideredRoute(Guid RouteId, RouteVerdict Verdict, IReadOnlyList<ConsideredGateway> Gateways);
