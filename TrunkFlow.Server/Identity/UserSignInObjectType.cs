namespace TrunkFlow.Server.Identity;

/// <summary>UserSignIn in the schema: only the fields named here exist.</summary>
public sealed class UserSignInObjectType : ObjectType<UserSignIn>
{
    protected override void Configure(IObjectTypeDescriptor<UserSignIn> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("What happened at the door.");
        descriptor.Field(u => u.UserId).Description("Key of the user.");
        descriptor.Field(u => u.LastAt).Description("When they last signed in.");
        descriptor.Field(u => u.LastAddress).Description("IP address they last signed in from.");
        descriptor.Field(u => u.Failures).Description("Wrong passwords since the last right one.");
        descriptor.Field(u => u.LockedUntil).Description("Until when sign-ins are refused; null when they are not.");
    }
}
