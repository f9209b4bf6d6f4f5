namespace TrunkFlow.Server.Identity;

/// <summary>User in the schema: only the fields named here exist.</summary>
public sealed class UserObjectType : ObjectType<User>
{
    protected override void Configure(IObjectTypeDescriptor<User> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("Somebody who may sign in.");
        descriptor.Field(u => u.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(u => u.Username).Description("What they sign in with.");
        descriptor.Field(u => u.Role).Description("What they may do.");
        descriptor.Field(u => u.CustomerId).Description("The customer a partner belongs to.");
        descriptor.Field(u => u.Locale).Description("Language of the panel.");
        descriptor.Field(u => u.Disabled).Description("A disabled user cannot sign in.");
        descriptor.Field(u => u.SecondFactorSince).Description("Since when a code is asked for at sign-in; null where none is.");
        descriptor.Field(u => u.CreatedAt).Description("When it was added.");
        descriptor.Field(u => u.UpdatedAt).Description("When it was last saved.");
        descriptor.Field(u => u.Version).Description("Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.");
    }
}
