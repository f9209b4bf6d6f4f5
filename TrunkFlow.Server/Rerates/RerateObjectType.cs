namespace TrunkFlow.Server.Rerates;

/// <summary>Rerate in the schema: only the fields named here exist.</summary>
public sealed class RerateObjectType : ObjectType<Rerate>
{
    protected override void Configure(IObjectTypeDescriptor<Rerate> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("The calls of a period, priced again by what is in the price lists now for the moment they began.");
        descriptor.Field(r => r.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(r => r.From).Description("Calls that began then or later.");
        descriptor.Field(r => r.Until).Description("Calls that began before.");
        descriptor.Field(r => r.CustomerId).Description("Only this customer’s calls; null for everybody’s.");
        descriptor.Field(r => r.ProviderId).Description("Only calls this provider carried; null for every provider’s.");
        descriptor.Field(r => r.UnratedOnly).Description("Only calls that had no price.");
        descriptor.Field(r => r.PresentPlans).Description("By the tariff plans customers have now, and not by those they had when they called.");
        descriptor.Field(r => r.Reason).Description("Why; it stands in the ledger.");
        descriptor.Field(r => r.RequestedBy).Description("Who asked for it.");
        descriptor.Field(r => r.Status).Description("How far it has come.");
        descriptor.Field(r => r.Percent).Description("Of its period that is compared.");
        descriptor.Field(r => r.Calls).Description("Answered calls that were priced again.");
        descriptor.Field(r => r.Changed).Description("Of those, calls that come to something else.");
        descriptor.Field(r => r.Unrated).Description("Of those, calls that have no price even so.");
        descriptor.Field(r => r.SellBefore).Description("What all those calls came to for the customers.");
        descriptor.Field(r => r.SellAfter).Description("What they come to for the customers.");
        descriptor.Field(r => r.SellDifference).Description("What is charged to the customers; negative is given back.");
        descriptor.Field(r => r.BuyBefore).Description("What all those calls cost at the providers.");
        descriptor.Field(r => r.BuyAfter).Description("What they cost at the providers.");
        descriptor.Field(r => r.BuyDifference).Description("What they cost more at the providers.");
        descriptor.Field(r => r.FailureMessage).Name("failure").Description("Why it was not applied; null when nothing failed.");
        descriptor.Field(r => r.ComparedAt).Description("When it was compared; null before.");
        descriptor.Field(r => r.AppliedAt).Description("When the new prices were put in; null before.");
        descriptor.Field(r => r.CreatedAt).Description("When it was asked for.");
        descriptor.Field(r => r.UpdatedAt).Description("When it last came further.");
        descriptor.Field(r => r.Version).Description("Counts how often it came further. Send it back when it is to be applied; that is refused when something changed in between.");
    }
}
