namespace TrunkFlow.Server.Dids;

/// <summary>What lists of Did may be filtered by.</summary>
public sealed class DidFilterType : FilterInputType<Did>
{
    protected override void Configure(IFilterInputTypeDescriptor<Did> descriptor)
    {
        descriptor.Name("DidFilterInput").BindFieldsExplicitly();
        descriptor.Field(d => d.Id);
        descriptor.Field(d => d.Number);
        descriptor.Field(d => d.Type);
        descriptor.Field(d => d.Status);
        descriptor.Field(d => d.CreatedAt);
    }
}
