namespace TrunkFlow.Server.Tariffs;

/// <summary>What lists of TariffPlan may be ordered by.</summary>
public sealed class TariffPlanSortType : SortInputType<TariffPlan>
{
    protected override void Configure(ISortInputTypeDescriptor<TariffPlan> descriptor)
    {
        descriptor.Name("TariffPlanSortInput").BindFieldsExplicitly();
        descriptor.Field(t => t.Name);
        descriptor.Field(t => t.CreatedAt);
        descriptor.Field(t => t.UpdatedAt);
    }
}
