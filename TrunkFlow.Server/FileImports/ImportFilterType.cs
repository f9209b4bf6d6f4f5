namespace TrunkFlow.Server.FileImports;

/// <summary>What lists of Import may be filtered by.</summary>
public sealed class ImportFilterType : FilterInputType<Import>
{
    protected override void Configure(IFilterInputTypeDescriptor<Import> descriptor)
    {
        descriptor.Name("ImportFilterInput").BindFieldsExplicitly();
        descriptor.Field(i => i.Id);
        descriptor.Field(i => i.Kind);
        descriptor.Field(i => i.FileName);
        descriptor.Field(i => i.UploadedBy);
        descriptor.Field(i => i.Status);
        descriptor.Field(i => i.AppliedAt);
        descriptor.Field(i => i.CreatedAt);
    }
}
