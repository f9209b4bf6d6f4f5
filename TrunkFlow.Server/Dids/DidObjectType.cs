using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Dids;

/// <summary>Did in the schema: only the fields named here exist.</summary>
public sealed class DidObjectType : ObjectType<Did>
{
    protected override void Configure(IObjectTypeDescriptor<Did> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A number people can call us on.");
        descriptor.Field(d => d.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(d => d.Number).Description("The number in international form with its plus sign; it never changes.");
        descriptor.Field(d => d.ProviderId).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Where it comes from.");
        descriptor.Field(d => d.GatewayId).Authorize(Policies.Read, ApplyPolicy.Validation).Description("The gateway its calls arrive on; null for any of the provider.");
        descriptor.Field(d => d.Type).Description("Kind of number.");
        descriptor.Field(d => d.Status).Description("Free, allocated, resting after a release, or gone to another operator.");
        descriptor.Field(d => d.QuarantineUntil).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Until when it rests.");
        descriptor.Field(d => d.MonthlyBuy).Authorize(Policies.Read, ApplyPolicy.Validation).Description("What we pay for it a month.");
        descriptor.Field(d => d.MonthlySell).Description("What its customer pays for it a month.");
        descriptor.Field(d => d.SetupBuy).Authorize(Policies.Read, ApplyPolicy.Validation).Description("What we paid once.");
        descriptor.Field(d => d.SetupSell).Description("What its customer pays once.");
        descriptor.Field(d => d.InboundPricePerMinute).Description("What its customer pays for a minute received.");
        descriptor.Field(d => d.MaxChannels).Description("Calls at the same time; null for no limit.");
        descriptor.Field(d => d.MaxCallsPerSecond).Description("New calls in a second; null for no limit.");
        descriptor.Field(d => d.CreatedAt).Description("When it was added.");
        descriptor.Field(d => d.UpdatedAt).Description("When it was last saved.");
        descriptor.Field(d => d.Version).Description("Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.");
    }
}
