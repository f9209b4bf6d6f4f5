namespace TrunkFlow.Server.Providers;

/// <summary>Provider in the schema: only the fields named here exist.</summary>
public sealed class ProviderObjectType : ObjectType<Provider>
{
    protected override void Configure(IObjectTypeDescriptor<Provider> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A carrier minutes or numbers are bought from.");
        descriptor.Field(p => p.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(p => p.Name).Description("Name shown in lists.");
        descriptor.Field(p => p.Type).Description("Whether it carries calls out, brings calls in, or both.");
        descriptor.Field(p => p.CostPerMinute).Description("Buy price of a minute where no buy rate matches.");
        descriptor.Field(p => p.InitialBlock).Description("Seconds billed at least, where no buy rate matches.");
        descriptor.Field(p => p.Increment).Description("Seconds of every further step, where no buy rate matches.");
        descriptor.Field(p => p.Status).Description("Suspended providers carry no calls.");
        descriptor.Field(p => p.ContactName).Description("Whom to speak to.");
        descriptor.Field(p => p.ContactEmail).Description("Where to write to.");
        descriptor.Field(p => p.ContactPhone).Description("Where to call, as written.");
        descriptor.Field(p => p.Currency).Description("ISO 4217 code; always the installation’s own.");
        descriptor.Field(p => p.Balance).Description("Credit held at the provider, as last noted.");
        descriptor.Field(p => p.CreatedAt).Description("When it was added.");
        descriptor.Field(p => p.UpdatedAt).Description("When it was last saved.");
        descriptor.Field(p => p.Version).Description("Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.");
    }
}
