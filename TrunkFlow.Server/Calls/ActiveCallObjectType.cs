using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls;

/// <summary>ActiveCall in the schema: only the fields named here exist.</summary>
public sealed class ActiveCallObjectType : ObjectType<ActiveCall>
{
    protected override void Configure(IObjectTypeDescriptor<ActiveCall> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A call in progress, ringing or answered.");
        descriptor.Field(a => a.NodeKey).Authorize(Policies.Read, ApplyPolicy.Validation).Description("The switch that carries it.");
        descriptor.Field(a => a.LinkedId).Description("The same for all legs of one call; its record has it too.");
        descriptor.Field(a => a.Direction).Description("Outbound, inbound or internal.");
        descriptor.Field(a => a.CustomerCode).Description("Code of the customer who pays.");
        descriptor.Field(a => a.From).Description("The caller’s number.");
        descriptor.Field(a => a.To).Description("What was dialled.");
        descriptor.Field(a => a.Gateway).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Endpoint name of the gateway.");
        descriptor.Field(a => a.StartedAt).Description("When it began.");
        descriptor.Field(a => a.AnsweredAt).Description("When it was answered; null while it rings.");
    }
}
