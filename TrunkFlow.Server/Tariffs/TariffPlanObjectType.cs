namespace TrunkFlow.Server.Tariffs;

/// <summary>TariffPlan in the schema: only the fields named here exist.</summary>
public sealed class TariffPlanObjectType : ObjectType<TariffPlan>
{
    protected override void Configure(IObjectTypeDescriptor<TariffPlan> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A list of prices customers subscribe to.");
        descriptor.Field(t => t.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(t => t.Name).Description("Name shown in lists.");
        descriptor.Field(t => t.Currency).Description("ISO 4217 code; always the installation’s own.");
        descriptor.Field(t => t.RoundingMode).Description("How a price is rounded, once, at its end.");
        descriptor.Field(t => t.RoundingDigits).Description("Decimals a price is rounded to.");
        descriptor.Field(t => t.EndCallsAtLimit).Description("Whether a running call is ended when its customer’s credit is used up.");
        descriptor.Field(t => t.CreatedAt).Description("When it was added.");
        descriptor.Field(t => t.UpdatedAt).Description("When it was last saved.");
        descriptor.Field(t => t.Version).Description("Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.");
    }
}
