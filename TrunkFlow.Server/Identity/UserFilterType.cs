namespace TrunkFlow.Server.Identity;

/// <summary>What lists of User may be filtered by.</summary>
public sealed class UserFilterType : FilterInputType<User>
{
    protected override void Configure(IFilterInputTypeDescriptor<User> descriptor)
    {
        descriptor.Name("UserFilterInput").BindFieldsExplicitly();
        descriptor.Field(u => u.Id);
        descriptor.Field(u => u.Username);
        descriptor.Field(u => u.Role);
        descriptor.Field(u => u.CustomerId);
        descriptor.Field(u => u.Disabled);
        descriptor.Field(u => u.CreatedAt);
    }
}
