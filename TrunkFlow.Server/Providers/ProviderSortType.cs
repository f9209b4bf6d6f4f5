namespace TrunkFlow.Server.Providers;

/// <summary>What lists of Provider may be ordered by.</summary>
public sealed class ProviderSortType : SortInputType<Provider>
{
    protected override void Configure(ISortInputTypeDescriptor<Provider> descriptor)
    {
        descriptor.Name("ProviderSortInput").BindFieldsExplicitly();
        descriptor.Field(p => p.Name);
        descriptor.Field(p => p.Type);
        descriptor.Field(p => p.Status);
        descriptor.Field(p => p.CreatedAt);
        descriptor.Field(p => p.UpdatedAt);
    }
}
