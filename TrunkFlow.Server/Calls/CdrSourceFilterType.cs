namespace TrunkFlow.Server.Calls;

/// <summary>What lists of CdrSource may be filtered by.</summary>
public sealed class CdrSourceFilterType : FilterInputType<CdrSource>
{
    protected override void Configure(IFilterInputTypeDescriptor<CdrSource> descriptor)
    {
        descriptor.Name("CdrSourceFilterInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Id);
        descriptor.Field(c => c.NodeKey);
        descriptor.Field(c => c.Path);
        descriptor.Field(c => c.Drained);
        descriptor.Field(c => c.FoundAt);
        descriptor.Field(c => c.ReadAt);
    }
}
