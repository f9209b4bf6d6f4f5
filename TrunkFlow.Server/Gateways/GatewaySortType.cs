namespace TrunkFlow.Server.Gateways;

/// <summary>What lists of Gateway may be ordered by.</summary>
public sealed class GatewaySortType : SortInputType<Gateway>
{
    protected override void Configure(ISortInputTypeDescriptor<Gateway> descriptor)
    {
        descriptor.Name("GatewaySortInput").BindFieldsExplicitly();
        descriptor.Field(g => g.Name);
        descriptor.Field(g => g.Host);
        descriptor.Field(g => g.CreatedAt);
        descriptor.Field(g => g.UpdatedAt);
    }
}
