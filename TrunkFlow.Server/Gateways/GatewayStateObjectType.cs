namespace TrunkFlow.Server.Gateways;

/// <summary>GatewayState in the schema: only the fields named here exist.</summary>
public sealed class GatewayStateObjectType : ObjectType<GatewayState>
{
    protected override void Configure(IObjectTypeDescriptor<GatewayState> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A gateway as one switch last told; a node that is there tells every change, so what one says holds while its node does (pbxNodes, seenAt).");
        descriptor.Field(g => g.GatewayId).Description("Key of the gateway.");
        descriptor.Field(g => g.NodeKey).Description("Which switch.");
        descriptor.Field(g => g.Status).Description("Whether it answers OPTIONS.");
        descriptor.Field(g => g.RoundTripMilliseconds).Description("How long the last answer took.");
        descriptor.Field(g => g.Registration).Description("Whether our registration stands.");
        descriptor.Field(g => g.ChangedAt).Description("When the status last became another one.");
        descriptor.Field(g => g.SeenAt).Description("When the switch last told.");
    }
}
