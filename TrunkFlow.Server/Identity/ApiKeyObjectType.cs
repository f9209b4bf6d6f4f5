namespace TrunkFlow.Server.Identity;

/// <summary>ApiKey in the schema: only the fields named here exist.</summary>
public sealed class ApiKeyObjectType : ObjectType<ApiKey>
{
    protected override void Configure(IObjectTypeDescriptor<ApiKey> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A key a program signs its requests with. Its secret is shown once and never again.");
        descriptor.Field(a => a.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(a => a.Name).Description("What it is for.");
        descriptor.Field(a => a.Prefix).Description("The first characters of the secret, to tell keys apart by.");
        descriptor.Field(a => a.Role).Description("On whose behalf: what the role may not, the key may not.");
        descriptor.Field(a => a.Scopes).Description("What of it the key may do.");
        descriptor.Field(a => a.CustomerId).Description("The customer a partner’s key belongs to; null for every other role.");
        descriptor.Field(a => a.ExpiresAt).Description("From when it is refused; null for never.");
        descriptor.Field(a => a.RevokedAt).Description("When it was taken back; null while it is in force.");
        descriptor.Field(a => a.LastUsedAt).Description("When a program last came in with it, to the minute; null for never.");
        descriptor.Field(a => a.CreatedAt).Description("When it was added.");
        descriptor.Field(a => a.UpdatedAt).Description("When it was last saved.");
        descriptor.Field(a => a.Version).Description("Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.");
    }
}
