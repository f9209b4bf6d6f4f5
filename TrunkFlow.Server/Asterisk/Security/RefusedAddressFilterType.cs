namespace TrunkFlow.Server.Asterisk.Security;

/// <summary>What lists of RefusedAddress may be filtered by.</summary>
public sealed class RefusedAddressFilterType : FilterInputType<RefusedAddress>
{
    protected override void Configure(IFilterInputTypeDescriptor<RefusedAddress> descriptor)
    {
        descriptor.Name("RefusedAddressFilterInput").BindFieldsExplicitly();
        descriptor.Field(r => r.Id);
        descriptor.Field(r => r.NodeKey);
        descriptor.Field(r => r.Address);
        descriptor.Field(r => r.Attempts);
        descriptor.Field(r => r.UnknownAccounts);
        descriptor.Field(r => r.WrongPasswords);
        descriptor.Field(r => r.ForbiddenAddresses);
        descriptor.Field(r => r.BadRequests);
        descriptor.Field(r => r.LastAccount);
        descriptor.Field(r => r.FirstSeenAt);
        descriptor.Field(r => r.LastSeenAt);
    }
}
