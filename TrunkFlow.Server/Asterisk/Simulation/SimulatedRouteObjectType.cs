namespace TrunkFlow.Server.Asterisk.Simulation;

/// <summary>SimulatedRoute in the schema: only the fields named here exist.</summary>
public sealed class SimulatedRouteObjectType : ObjectType<SimulatedRoute>
{
    protected override void Configure(IObjectTypeDescriptor<SimulatedRoute> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A route whose pattern matches a simulated call.");
        descriptor.Field(r => r.RouteId).Description("Key of the route.");
        descriptor.Field(r => r.Name).Description("Its name.");
        descriptor.Field(r => r.Pattern).Description("Its pattern.");
        descriptor.Field(r => r.Priority).Description("Its priority; the smallest is tried first.");
        descriptor.Field(r => r.Verdict).Description("Whether it is used, or why not.");
        descriptor.Field(r => r.Gateways).Description("Its gateways in the order they would be tried; empty where they do not matter.");
    }
}
