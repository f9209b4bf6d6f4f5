namespace TrunkFlow.Server.Providers;

/// <summary>What lists of ProviderRate may be filtered by.</summary>
public sealed class ProviderRateFilterType : FilterInputType<ProviderRate>
{
    protected override void Configure(IFilterInputTypeDescriptor<ProviderRate> descriptor)
    {
        descriptor.Name("ProviderRateFilterInput").BindFieldsExplicitly();
        descriptor.Field(p => p.Id);
        descriptor.Field(p => p.ProviderId);
        descriptor.Field(p => p.Prefix);
        descriptor.Field(p => p.Description);
        descriptor.Field(p => p.ValidFrom);
        descriptor.Field(p => p.ValidUntil);
    }
}
