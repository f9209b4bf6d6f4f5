namespace TrunkFlow.Server.FileImports;

/// <summary>Import in the schema: only the fields named here exist.</summary>
public sealed class ImportObjectType : ObjectType<Import>
{
    protected override void Configure(IObjectTypeDescriptor<Import> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A file of customers, numbers or extensions on its way in.");
        descriptor.Field(i => i.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(i => i.Kind).Description("What its lines are.");
        descriptor.Field(i => i.FileName).Description("Name of the file, as it was uploaded.");
        descriptor.Field(i => i.Size).Description("Bytes of the file.");
        descriptor.Field(i => i.UploadedBy).Description("Who uploaded it.");
        descriptor.Field(i => i.Status).Description("How far it has come.");
        descriptor.Field(i => i.Origin).Description("The system and table whose columns it has; null for none that is known.");
        descriptor.Field(i => i.HasHeader).Description("Whether its first line names the columns.");
        descriptor.Field(i => i.Columns).Description("What each column holds, in the order of the file.");
        descriptor.Field(i => i.CustomerType).Description("Of customers whose line neither says nor has an address.");
        descriptor.Field(i => i.DefaultPlanId).Description("The plan of customers whose line names none.");
        descriptor.Field(i => i.DefaultProviderId).Description("The provider of numbers whose line names none.");
        descriptor.Field(i => i.DefaultCustomerId).Description("The customer of extensions and numbers whose line names none.");
        descriptor.Field(i => i.Added).Description("Lines that were added; 0 before it is applied.");
        descriptor.Field(i => i.AppliedAt).Description("When they were added; null before.");
        descriptor.Field(i => i.CreatedAt).Description("When it was uploaded.");
        descriptor.Field(i => i.UpdatedAt).Description("When it last came further.");
        descriptor.Field(i => i.Version).Description("Counts how often it came further. Send it back when it is to be applied; that is refused when something changed in between.");
    }
}
