namespace TrunkFlow.Server.Calls;

/// <summary>QuarantinedRow in the schema: only the fields named here exist.</summary>
public sealed class QuarantinedRowObjectType : ObjectType<QuarantinedRow>
{
    protected override void Configure(IObjectTypeDescriptor<QuarantinedRow> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A line of a call record file that could not be read.");
        descriptor.Field(r => r.Id).Description("Key.");
        descriptor.Field(r => r.CdrSourceId).Description("The file.");
        descriptor.Field(r => r.Offset).Description("The byte of the file it begins at.");
        descriptor.Field(r => r.Line).Description("As it stands in the file.");
        descriptor.Field(r => r.Reason).Description("What could not be read.");
        descriptor.Field(r => r.FoundAt).Description("When it was met.");
        descriptor.Field(r => r.ReplayedAt).Description("When it was imported after all.");
        descriptor.Field(r => r.DismissedAt).Description("When somebody said that nothing can be made of it; null while nobody did.");
        descriptor.Field(r => r.DismissedBy).Description("Who said so.");
        descriptor.Field(r => r.DismissalReason).Description("Why, in their words.");
    }
}
