namespace TrunkFlow.Server.FileImports;

/// <summary>What lists of Import may be ordered by.</summary>
public sealed class ImportSortType : SortInputType<Import>
{
    protected override void Configure(ISortInputTypeDescriptor<Import> descriptor)
    {
        descriptor.Name("ImportSortInput").BindFieldsExplicitly();
        descriptor.Field(i => i.FileName);
        descriptor.Field(i => i.UploadedBy);
        descriptor.Field(i => i.Status);
        descriptor.Field(i => i.CreatedAt);
    }
}
