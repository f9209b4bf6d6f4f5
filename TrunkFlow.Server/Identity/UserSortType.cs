namespace TrunkFlow.Server.Identity;

/// <summary>What lists of User may be ordered by.</summary>
public sealed class UserSortType : SortInputType<User>
{
    protected override void Configure(ISortInputTypeDescriptor<User> descriptor)
    {
        descriptor.Name("UserSortInput").BindFieldsExplicitly();
        descriptor.Field(u => u.Username);
        descriptor.Field(u => u.Role);
        descriptor.Field(u => u.CreatedAt);
        descriptor.Field(u => u.UpdatedAt);
    }
}
