namespace TrunkFlow.Server.Calls.Lookup;

/// <summary>RateLookup in the schema: only the fields named here exist.</summary>
public sealed class RateLookupObjectType : ObjectType<RateLookup>
{
    protected override void Configure(IObjectTypeDescriptor<RateLookup> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("What a call to a number costs.");
        descriptor.Field(l => l.Number).Description("The number in its one form: E.164 with plus, or a short code as dialled; null when it is none.");
        descriptor.Field(l => l.NumberFault).Description("Why what was dialled is no number; null when it is one.");
        descriptor.Field(l => l.At).Description("The moment whose prices hold.");
        descriptor.Field(l => l.Seconds).Description("Of talk.");
        descriptor.Field(l => l.Sell).Description("What is paid for it; null when there is no price, and then it may not be called, or when neither plan nor customer was named.");
    }
}
