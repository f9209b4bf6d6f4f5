namespace TrunkFlow.Server.Providers;

/// <summary>What lists of Provider may be filtered by.</summary>
public sealed class ProviderFilterType : FilterInputType<Provider>
{
    protected override void Configure(IFilterInputTypeDescriptor<Provider> descriptor)
    {
        descriptor.Name("ProviderFilterInput").BindFieldsExplicitly();
        descriptor.Field(p => p.Id);
        descriptor.Field(p => p.Name);
        descriptor.Field(p => p.Type);
        descriptor.Field(p => p.Status);
        descriptor.Field(p => p.CreatedAt);
    }
}
