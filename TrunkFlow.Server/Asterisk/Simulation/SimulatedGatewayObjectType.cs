namespace TrunkFlow.Server.Asterisk.Simulation;

/// <summary>SimulatedGateway in the schema: only the fields named here exist.</summary>
public sealed class SimulatedGatewayObjectType : ObjectType<SimulatedGateway>
{
    protected override void Configure(IObjectTypeDescriptor<SimulatedGateway> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A gateway of a route, for a simulated call.");
        descriptor.Field(g => g.GatewayId).Description("Key of the gateway.");
        descriptor.Field(g => g.Name).Description("Its name.");
        descriptor.Field(g => g.Turn).Description("Which attempt of the call it is, from 1; null when it is not tried.");
        descriptor.Field(g => g.Verdict).Description("Whether it is tried, or why not.");
        descriptor.Field(g => g.Sent).Description("The digits it is sent.");
        descriptor.Field(g => g.ProviderRateId).Description("Key of the rate it costs by; null: its provider's cost per minute.");
        descriptor.Field(g => g.BuyPrefix).Description("The prefix of that rate.");
        descriptor.Field(g => g.BuyPricePerMinute).Description("What a minute costs.");
        descriptor.Field(g => g.Margin).Description("Of the selling price per minute: (sell − buy) / sell; null when nothing is sold.");
    }
}
