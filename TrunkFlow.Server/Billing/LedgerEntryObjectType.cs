using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Billing;

/// <summary>LedgerEntry in the schema: only the fields named here exist.</summary>
public sealed class LedgerEntryObjectType : ObjectType<LedgerEntry>
{
    protected override void Configure(IObjectTypeDescriptor<LedgerEntry> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("One change of a customer’s balance. Entries are numbered without gaps and never change.");
        descriptor.Field(l => l.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(l => l.CustomerId).Description("Whose balance.");
        descriptor.Field(l => l.Seq).Description("1, 2, 3, … within the customer.");
        descriptor.Field(l => l.Amount).Description("What was added; negative was taken.");
        descriptor.Field(l => l.BalanceAfter).Description("The balance then.");
        descriptor.Field(l => l.Cause).Description("Why it changed.");
        descriptor.Field(l => l.Reason).Description("Why, in the words of whoever did it.");
        descriptor.Field(l => l.Calls).Description("How many calls it stands for.");
        descriptor.Field(l => l.CustomerDidId).Name("allocationId").Description("Key of the allocation whose number it is for; null when it is for none.");
        descriptor.Field(l => l.Month).Description("First day of the month it is for; null when it is for none.");
        descriptor.Field(l => l.ActorId).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Key of the user who did it; null for the program itself.");
        descriptor.Field(l => l.ActorName).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Who did it.");
        descriptor.Field(l => l.CreatedAt).Description("When.");
    }
}
