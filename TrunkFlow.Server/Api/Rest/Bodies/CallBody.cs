using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>One attempt to carry a call, with a snapshot of everything its price was made from.</summary>
public sealed class CallBody(CallRecord call)
{
    /// <summary>Key, made from the call itself.</summary>
    public Guid Id => call.Id;

    /// <summary>When it began, as the switch wrote it.</summary>
    public DateTimeOffset StartedAt => call.StartedAt;

    /// <summary>When it was answered.</summary>
    public DateTimeOffset? AnsweredAt => call.AnsweredAt;

    /// <summary>When it ended.</summary>
    public DateTimeOffset EndedAt => call.EndedAt;

    /// <summary>The switch that carried it.</summary>
    public string NodeKey => call.NodeKey;

    /// <summary>Asterisk’s id of the channel.</summary>
    public string UniqueId => call.UniqueId;

    /// <summary>The same for all attempts and legs of one call.</summary>
    public string LinkedId => call.LinkedId;

    /// <summary>Asterisk’s number of the record; with node and unique id it names the record.</summary>
    public long Sequence => call.Sequence;

    /// <summary>Who pays.</summary>
    public Guid? CustomerId => call.CustomerId;

    /// <summary>The trunk it came from.</summary>
    public Guid? CustomerTrunkId => call.CustomerTrunkId;

    /// <summary>The extension it came from or went to.</summary>
    public Guid? ExtensionId => call.ExtensionId;

    /// <summary>Who carried it.</summary>
    public Guid? ProviderId => call.ProviderId;

    /// <summary>The gateway it went out or came in on.</summary>
    public Guid? GatewayId => call.GatewayId;

    /// <summary>The route it took.</summary>
    public Guid? RouteId => call.RouteId;

    /// <summary>The DID that was called.</summary>
    public Guid? DidId => call.DidId;

    /// <summary>The conference it is a leg of.</summary>
    public Guid? ConferenceId => call.ConferenceId;

    /// <summary>Outbound, inbound or internal.</summary>
    public CallDirection Direction => call.Direction;

    /// <summary>The caller’s number as it came.</summary>
    public string Source => call.Source;

    /// <summary>The caller’s number in international form.</summary>
    public string? SourceNumber => call.SourceNumber;

    /// <summary>What was dialled.</summary>
    public string Destination => call.Destination;

    /// <summary>What was dialled, in international form.</summary>
    public string? DestinationNumber => call.DestinationNumber;

    /// <summary>Digits sent to the gateway.</summary>
    public string? SentNumber => call.SentNumber;

    /// <summary>1 for the first gateway or destination tried, 0 for a call nobody was tried for.</summary>
    public int Attempt => call.Attempt;

    /// <summary>Whether no attempt came after this one; calls are counted by it.</summary>
    public bool IsLastAttempt => call.IsLastAttempt;

    /// <summary>How it ended.</summary>
    public CallDisposition Disposition => call.Disposition;

    /// <summary>Hangup cause, ITU-T Q.850.</summary>
    public int? Cause => call.Cause;

    /// <summary>SIP status of a failed attempt, where there was one.</summary>
    public int? SipStatus => call.SipStatus;

    /// <summary>Why the switch refused the call by itself, such as no-route; null when it tried somebody.</summary>
    public string? Refusal => call.Refusal;

    /// <summary>Who ended it: caller, callee or switch.</summary>
    public string? HungUpBy => call.HungUpBy;

    /// <summary>Whole seconds from start to end.</summary>
    public int DurationSeconds => call.DurationSeconds;

    /// <summary>Whole seconds of talk.</summary>
    public int TalkSeconds => call.TalkSeconds;

    /// <summary>Seconds of talk with their fraction, for quality figures; prices are made of whole seconds.</summary>
    public double? ExactTalkSeconds => call.ExactTalkSeconds;

    /// <summary>From sending the call to the first ringing.</summary>
    public int? PostDialDelayMilliseconds => call.PostDialDelayMilliseconds;

    /// <summary>Key of the price.</summary>
    public Guid? TariffId => call.TariffId;

    /// <summary>Prefix of the price.</summary>
    public string? SellPrefix => call.SellPrefix;

    /// <summary>Price of a minute.</summary>
    public decimal? SellPricePerMinute => call.SellPricePerMinute;

    /// <summary>Connection fee.</summary>
    public decimal? SellConnectionFee => call.SellConnectionFee;

    /// <summary>Seconds billed at least.</summary>
    public int? SellInitialBlock => call.SellInitialBlock;

    /// <summary>Seconds of every further step.</summary>
    public int? SellIncrement => call.SellIncrement;

    /// <summary>Seconds billed to the customer.</summary>
    public int? SellBilledSeconds => call.SellBilledSeconds;

    /// <summary>What the customer pays.</summary>
    public decimal? Sell => call.Sell;

    /// <summary>Key of the buy rate; null where the provider’s usual cost was taken.</summary>
    public Guid? ProviderRateId => call.ProviderRateId;

    /// <summary>Prefix of the buy rate.</summary>
    public string? BuyPrefix => call.BuyPrefix;

    /// <summary>Buy price of a minute.</summary>
    public decimal? BuyPricePerMinute => call.BuyPricePerMinute;

    /// <summary>Connection fee we pay.</summary>
    public decimal? BuyConnectionFee => call.BuyConnectionFee;

    /// <summary>Seconds we are billed at least.</summary>
    public int? BuyInitialBlock => call.BuyInitialBlock;

    /// <summary>Seconds of every further step we are billed.</summary>
    public int? BuyIncrement => call.BuyIncrement;

    /// <summary>Seconds billed to us.</summary>
    public int? BuyBilledSeconds => call.BuyBilledSeconds;

    /// <summary>What the provider charges.</summary>
    public decimal? Buy => call.Buy;

    /// <summary>Sell less buy.</summary>
    public decimal? Profit => call.Profit;

    /// <summary>Why there is no price, such as no-sell-rate; null when there is one.</summary>
    public string? UnratedReason => call.UnratedReason;

    /// <summary>The ledger entry that took it from the balance.</summary>
    public Guid? LedgerEntryId => call.LedgerEntryId;

    /// <summary>When it was read.</summary>
    public DateTimeOffset ImportedAt => call.ImportedAt;
}
