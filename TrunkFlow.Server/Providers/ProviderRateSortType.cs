namespace TrunkFlow.Server.Providers;

/// <summary>What lists of ProviderRate may be ordered by.</summary>
public sealed class ProviderRateSortType : SortInputType<ProviderRate>
{
    protected override void Configure(ISortInputTypeDescriptor<ProviderRate> descriptor)
    {
        descriptor.Name("ProviderRateSortInput").BindFieldsExplicitly();
        descriptor.Field(p => p.Prefix);
        descriptor.Field(p => p.Description);
        descriptor.Field(p => p.ValidFrom);
    }
}
