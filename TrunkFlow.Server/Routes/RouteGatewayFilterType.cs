namespace TrunkFlow.Server.Routes;

/// <summary>What lists of RouteGateway may be filtered by.</summary>
public sealed class RouteGatewayFilterType : FilterInputType<RouteGateway>
{
    protected override void Configure(IFilterInputTypeDescriptor<RouteGateway> descriptor)
    {
        descriptor.Name("RouteGatewayFilterInput").BindFieldsExplicitly();
        descriptor.Field(r => r.Id);
        descriptor.Field(r => r.RouteId);
        descriptor.Field(r => r.GatewayId);
        descriptor.Field(r => r.Position);
        descriptor.Field(r => r.Weight);
    }
}
