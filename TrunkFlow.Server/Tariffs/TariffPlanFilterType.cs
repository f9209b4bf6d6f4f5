namespace TrunkFlow.Server.Tariffs;

/// <summary>What lists of TariffPlan may be filtered by.</summary>
public sealed class TariffPlanFilterType : FilterInputType<TariffPlan>
{
    protected override void Configure(IFilterInputTypeDescriptor<TariffPlan> descriptor)
    {
        descriptor.Name("TariffPlanFilterInput").BindFieldsExplicitly();
        descriptor.Field(t => t.Id);
        descriptor.Field(t => t.Name);
        descriptor.Field(t => t.CreatedAt);
    }
}
