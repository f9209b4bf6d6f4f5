using TrunkFlow.Server.Asterisk.Routing;

namespace TrunkFlow.Server.Asterisk.Simulation;

/// <summary>CallRefusal in the schema: only the fields named here exist.</summary>
public sealed class CallRefusalObjectType : ObjectType<CallRefusal>
{
    protected override void Configure(IObjectTypeDescriptor<CallRefusal> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("Why the switch itself says no.");
        descriptor.Field(r => r.Name).Description("As it stands on the call record: bad-digits, blocked, blocked-destination, not-permitted, no-route, channel-limit, not-allocated, call-rate, no-rate, price-limit, no-credit, spend-limit, loss or caller-id.");
        descriptor.Field(r => r.Cause).Description("Q.850 cause.");
        descriptor.Field(r => r.SipStatus).Description("The SIP status the caller is answered with.");
    }
}
