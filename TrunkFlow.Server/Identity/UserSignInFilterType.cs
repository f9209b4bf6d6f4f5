namespace TrunkFlow.Server.Identity;

/// <summary>What lists of UserSignIn may be filtered by.</summary>
public sealed class UserSignInFilterType : FilterInputType<UserSignIn>
{
    protected override void Configure(IFilterInputTypeDescriptor<UserSignIn> descriptor)
    {
        descriptor.Name("UserSignInFilterInput").BindFieldsExplicitly();
        descriptor.Field(u => u.UserId);
        descriptor.Field(u => u.LastAt);
        descriptor.Field(u => u.LastAddress);
        descriptor.Field(u => u.Failures);
        descriptor.Field(u => u.LockedUntil);
    }
}
