namespace TrunkFlow.Server.Routes;

/// <summary>A gateway of a route, in its place.</summary>
/// <param name="GatewayId">Which gateway.</param>
/// <param name="Weight">Its share of calls when the route goes by weight.</param>
[GraphQLName("RouteGatewayInput")]
public sealed record RouteGatewayDetails(Guid GatewayId, [property: DefaultValue(1)] int Weight = 1);
