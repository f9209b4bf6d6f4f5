using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls;

/// <summary>CallRecord in the schema: only the fields named here exist.</summary>
public sealed class CallRecordObjectType : ObjectType<CallRecord>
{
    protected override void Configure(IObjectTypeDescriptor<CallRecord> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("One attempt to carry a call, with a snapshot of everything its price was made from.");
        descriptor.Field(c => c.Id).Description("Key, made from the call itself.");
        descriptor.Field(c => c.StartedAt).Description("When it began, as the switch wrote it.");
        descriptor.Field(c => c.AnsweredAt).Description("When it was answered.");
        descriptor.Field(c => c.EndedAt).Description("When it ended.");
        descriptor.Field(c => c.NodeKey).Authorize(Policies.Read, ApplyPolicy.Validation).Description("The switch that carried it.");
        descriptor.Field(c => c.UniqueId).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Asterisk’s id of the channel.");
        descriptor.Field(c => c.LinkedId).Description("The same for all attempts and legs of one call.");
        descriptor.Field(c => c.Sequence).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Asterisk’s number of the record; with node and unique id it names the record.");
        descriptor.Field(c => c.CustomerId).Description("Who pays.");
        descriptor.Field(c => c.CustomerTrunkId).Description("The trunk it came from.");
        descriptor.Field(c => c.ExtensionId).Description("The extension it came from or went to.");
        descriptor.Field(c => c.ProviderId).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Who carried it.");
        descriptor.Field(c => c.GatewayId).Authorize(Policies.Read, ApplyPolicy.Validation).Description("The gateway it went out or came in on.");
        descriptor.Field(c => c.RouteId).Authorize(Policies.Read, ApplyPolicy.Validation).Description("The route it took.");
        descriptor.Field(c => c.DidId).Description("The DID that was called.");
        descriptor.Field(c => c.ConferenceId).Description("The conference it is a leg of.");
        descriptor.Field(c => c.TestCallId).Authorize(Policies.Read, ApplyPolicy.Validation).Description("The test call it is an attempt of.");
        descriptor.Field(c => c.Direction).Description("Outbound, inbound or internal.");
        descriptor.Field(c => c.Source).Description("The caller’s number as it came.");
        descriptor.Field(c => c.SourceNumber).Description("The caller’s number in international form.");
        descriptor.Field(c => c.Destination).Description("What was dialled.");
        descriptor.Field(c => c.DestinationNumber).Description("What was dialled, in international form.");
        descriptor.Field(c => c.SentNumber).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Digits sent to the gateway.");
        descriptor.Field(c => c.Attempt).Authorize(Policies.Read, ApplyPolicy.Validation).Description("1 for the first gateway or destination tried, 0 for a call nobody was tried for.");
        descriptor.Field(c => c.IsLastAttempt).Description("Whether no attempt came after this one; calls are counted by it.");
        descriptor.Field(c => c.Disposition).Description("How it ended.");
        descriptor.Field(c => c.Cause).Description("Hangup cause, ITU-T Q.850.");
        descriptor.Field(c => c.SipStatus).Description("SIP status of a failed attempt, where there was one.");
        descriptor.Field(c => c.Refusal).Description("Why the switch refused the call by itself, such as no-route; null when it tried somebody.");
        descriptor.Field(c => c.HungUpBy).Description("Who ended it: caller, callee or switch.");
        descriptor.Field(c => c.DurationSeconds).Description("Whole seconds from start to end.");
        descriptor.Field(c => c.TalkSeconds).Description("Whole seconds of talk.");
        descriptor.Field(c => c.ExactTalkSeconds).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Seconds of talk with their fraction, for quality figures; prices are made of whole seconds.");
        descriptor.Field(c => c.PostDialDelayMilliseconds).Description("From sending the call to the first ringing.");
        descriptor.Field(c => c.TariffId).Description("Key of the price.");
        descriptor.Field(c => c.SellPrefix).Description("Prefix of the price.");
        descriptor.Field(c => c.SellPricePerMinute).Description("Price of a minute.");
        descriptor.Field(c => c.SellConnectionFee).Description("Connection fee.");
        descriptor.Field(c => c.SellInitialBlock).Description("Seconds billed at least.");
        descriptor.Field(c => c.SellIncrement).Description("Seconds of every further step.");
        descriptor.Field(c => c.SellBilledSeconds).Description("Seconds billed to the customer.");
        descriptor.Field(c => c.Sell).Description("What the customer pays.");
        descriptor.Field(c => c.ProviderRateId).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Key of the buy rate; null where the provider’s usual cost was taken.");
        descriptor.Field(c => c.BuyPrefix).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Prefix of the buy rate.");
        descriptor.Field(c => c.BuyPricePerMinute).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Buy price of a minute.");
        descriptor.Field(c => c.BuyConnectionFee).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Connection fee we pay.");
        descriptor.Field(c => c.BuyInitialBlock).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Seconds we are billed at least.");
        descriptor.Field(c => c.BuyIncrement).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Seconds of every further step we are billed.");
        descriptor.Field(c => c.BuyBilledSeconds).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Seconds billed to us.");
        descriptor.Field(c => c.Buy).Authorize(Policies.Read, ApplyPolicy.Validation).Description("What the provider charges.");
        descriptor.Field(c => c.Profit).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Sell less buy.");
        descriptor.Field(c => c.UnratedReason).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Why there is no price, such as no-sell-rate; null when there is one.");
        descriptor.Field(c => c.LedgerEntryId).Description("The ledger entry that took it from the balance.");
        descriptor.Field(c => c.ImportedAt).Authorize(Policies.Read, ApplyPolicy.Validation).Description("When it was read.");
    }
}
