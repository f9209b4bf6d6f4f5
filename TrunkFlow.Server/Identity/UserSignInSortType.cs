namespace TrunkFlow.Server.Identity;

/// <summary>What lists of UserSignIn may be ordered by.</summary>
public sealed class UserSignInSortType : SortInputType<UserSignIn>
{
    protected override void Configure(ISortInputTypeDescriptor<UserSignIn> descriptor)
    {
        descriptor.Name("UserSignInSortInput").BindFieldsExplicitly();
        descriptor.Field(u => u.LastAt);
        descriptor.Field(u => u.Failures);
        descriptor.Field(u => u.LockedUntil);
    }
}
