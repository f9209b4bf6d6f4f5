using TrunkFlow.Server.Calls.Import;

namespace TrunkFlow.Server.Calls;

/// <summary>QuarantineReplay in the schema: only the fields named here exist.</summary>
public sealed class QuarantineReplayObjectType : ObjectType<QuarantineReplay>
{
    protected override void Configure(IObjectTypeDescriptor<QuarantineReplay> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("What became of the quarantined lines that waited.");
        descriptor.Field(r => r.Replayed).Description("How many are read now.");
        descriptor.Field(r => r.Unreadable).Description("How many are as unreadable as they were.");
    }
}
