namespace TrunkFlow.Server.Routes;

/// <summary>What lists of RouteGateway may be ordered by.</summary>
public sealed class RouteGatewaySortType : SortInputType<RouteGateway>
{
    protected override void Configure(ISortInputTypeDescriptor<RouteGateway> descriptor)
    {
        descriptor.Name("RouteGatewaySortInput").BindFieldsExplicitly();
        descriptor.Field(r => r.Position);
        descriptor.Field(r => r.Weight);
    }
}
