namespace TrunkFlow.Server.Calls;

/// <summary>CallRollup in the schema: only the fields named here exist.</summary>
public sealed class CallRollupObjectType : ObjectType<CallRollup>
{
    protected override void Configure(IObjectTypeDescriptor<CallRollup> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("The calls of one hour by direction, customer, provider, gateway and destination. Reports add these up; they never read single calls.");
        descriptor.Field(c => c.Id).Description("Key of the row; it says nothing of the hour.");
        descriptor.Field(c => c.Hour).Description("When the hour began, UTC. A call counts for the hour it began in.");
        descriptor.Field(c => c.Direction).Description("Outbound, inbound or internal.");
        descriptor.Field(c => c.CustomerId).Description("Who pays; null for calls of nobody we know.");
        descriptor.Field(c => c.ProviderId).Description("Who carried them; null where nobody was tried.");
        descriptor.Field(c => c.GatewayId).Description("The gateway they went through; null where none was tried.");
        descriptor.Field(c => c.Destination).Description("Prefix of the price the calls were sold at; empty when none matched.");
        descriptor.Field(c => c.Attempts).Description("Call records: every gateway tried counts.");
        descriptor.Field(c => c.Calls).Description("Calls: the last attempt of each.");
        descriptor.Field(c => c.Answered).Description("Answered calls.");
        descriptor.Field(c => c.Effective).Description("Attempts the network carried to their end (ITU-T Q.850 causes 16, 17, 18, 19 and 21).");
        descriptor.Field(c => c.ShortCalls).Description("Answered calls of at most six seconds.");
        descriptor.Field(c => c.Unrated).Description("Calls no price was found for.");
        descriptor.Field(c => c.TalkSeconds).Description("Seconds of talk.");
        descriptor.Field(c => c.SellBilledSeconds).Description("Seconds billed to customers.");
        descriptor.Field(c => c.BuyBilledSeconds).Description("Seconds providers bill us.");
        descriptor.Field(c => c.PostDialDelayMilliseconds).Description("Milliseconds from sending the call to the first ringing, added up; divide by postDialDelayCount.");
        descriptor.Field(c => c.PostDialDelayCount).Description("Attempts that rang.");
        descriptor.Field(c => c.Sell).Description("What customers pay, in the installation’s currency.");
        descriptor.Field(c => c.Buy).Description("What providers charge, in the installation’s currency.");
    }
}
