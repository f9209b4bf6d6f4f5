namespace TrunkFlow.Server.Asterisk.Security;

/// <summary>RefusedAddress in the schema: only the fields named here exist.</summary>
public sealed class RefusedAddressObjectType : ObjectType<RefusedAddress>
{
    protected override void Configure(IObjectTypeDescriptor<RefusedAddress> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("An address whose requests a switch refused, and how often. Kept for 90 days after it was last seen.");
        descriptor.Field(r => r.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(r => r.NodeKey).Description("Which switch.");
        descriptor.Field(r => r.Address).Description("IPv4 or IPv6. That of a datagram can be invented.");
        descriptor.Field(r => r.Attempts).Description("All refused attempts together.");
        descriptor.Field(r => r.UnknownAccounts).Description("Those with a name there is not, or from an address nobody has.");
        descriptor.Field(r => r.WrongPasswords).Description("Those with a wrong password.");
        descriptor.Field(r => r.ForbiddenAddresses).Description("Those of a name that may not come from there.");
        descriptor.Field(r => r.BadRequests).Description("Those with a request, transport or way to authenticate that is not allowed.");
        descriptor.Field(r => r.LastAccount).Description("The name tried last, as the stranger wrote it.");
        descriptor.Field(r => r.FirstSeenAt).Description("The first attempt.");
        descriptor.Field(r => r.LastSeenAt).Description("The last attempt.");
    }
}
