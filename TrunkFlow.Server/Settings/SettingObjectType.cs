namespace TrunkFlow.Server.Settings;

/// <summary>Setting in the schema: only the fields named here exist.</summary>
public sealed class SettingObjectType : ObjectType<Setting>
{
    protected override void Configure(IObjectTypeDescriptor<Setting> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("One choice of the installation.");
        descriptor.Field(s => s.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(s => s.Key).Description("Which one.");
        descriptor.Field(s => s.Value).Description("What was chosen.");
        descriptor.Field(s => s.CreatedAt).Description("When it was added.");
        descriptor.Field(s => s.UpdatedAt).Description("When it was last saved.");
        descriptor.Field(s => s.Version).Description("Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.");
    }
}
