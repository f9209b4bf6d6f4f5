namespace TrunkFlow.Server.Asterisk.Security;

/// <summary>What lists of RefusedAddress may be ordered by.</summary>
public sealed class RefusedAddressSortType : SortInputType<RefusedAddress>
{
    protected override void Configure(ISortInputTypeDescriptor<RefusedAddress> descriptor)
    {
        descriptor.Name("RefusedAddressSortInput").BindFieldsExplicitly();
        descriptor.Field(r => r.NodeKey);
        descriptor.Field(r => r.Address);
        descriptor.Field(r => r.Attempts);
        descriptor.Field(r => r.FirstSeenAt);
        descriptor.Field(r => r.LastSeenAt);
    }
}
