namespace TrunkFlow.Server.Tariffs;

/// <summary>What lists of Tariff may be filtered by.</summary>
public sealed class TariffFilterType : FilterInputType<Tariff>
{
    protected override void Configure(IFilterInputTypeDescriptor<Tariff> descriptor)
    {
        descriptor.Name("TariffFilterInput").BindFieldsExplicitly();
        descriptor.Field(t => t.Id);
        descriptor.Field(t => t.TariffPlanId);
        descriptor.Field(t => t.CustomerId);
        descriptor.Field(t => t.Prefix);
        descriptor.Field(t => t.Description);
        descriptor.Field(t => t.ValidFrom);
        descriptor.Field(t => t.ValidUntil);
    }
}
