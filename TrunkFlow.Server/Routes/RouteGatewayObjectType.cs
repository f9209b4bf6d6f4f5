namespace TrunkFlow.Server.Routes;

/// <summary>RouteGateway in the schema: only the fields named here exist.</summary>
public sealed class RouteGatewayObjectType : ObjectType<RouteGateway>
{
    protected override void Configure(IObjectTypeDescriptor<RouteGateway> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("The n-th gateway of a route.");
        descriptor.Field(r => r.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(r => r.RouteId).Description("Key of the route.");
        descriptor.Field(r => r.GatewayId).Description("Key of the gateway.");
        descriptor.Field(r => r.Position).Description("1 for the first one tried.");
        descriptor.Field(r => r.Weight).Description("Share of calls when the route goes by weight.");
    }
}
