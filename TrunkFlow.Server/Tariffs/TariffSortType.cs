namespace TrunkFlow.Server.Tariffs;

/// <summary>What lists of Tariff may be ordered by.</summary>
public sealed class TariffSortType : SortInputType<Tariff>
{
    protected override void Configure(ISortInputTypeDescriptor<Tariff> descriptor)
    {
        descriptor.Name("TariffSortInput").BindFieldsExplicitly();
        descriptor.Field(t => t.Prefix);
        descriptor.Field(t => t.Description);
        descriptor.Field(t => t.PricePerMinute);
        descriptor.Field(t => t.ValidFrom);
    }
}
