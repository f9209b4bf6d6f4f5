using TrunkFlow.Server.Billing;

namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>Why the switch itself says no; <c>tf-refuse</c> in <c>Config/Dialplan/calls.conf</c> has the same names and causes.</summary>
/// <param name="Name">Stands on the call record.</param>
/// <param name="Cause">Q.850.</param>
/// <param name="SipStatus">What Asterisk's PJSIP channel answers for that cause (res_pjsip, hangup_cause2sip).</param>
public sealed record CallRefusal(string Name, int Cause, int SipStatus)
{
    public static readonly CallRefusal BadDigits = new("bad-digits", 28, 484);
    public static readonly CallRefusal Blocked = new("blocked", 21, 403);
    public static readonly CallRefusal BlockedDestination = new("blocked-destination", 21, 403);
    public static readonly CallRefusal NotPermitted = new("not-permitted", 21, 403);
    public static readonly CallRefusal NoRoute = new("no-route", 3, 404);
    public static readonly CallRefusal ChannelLimit = new("channel-limit", 34, 503);
    public static readonly CallRefusal NotAllocated = new("not-allocated", 1, 404);

    /// <summary>More calls began within a second than the customer, the number or every gateway may have.</summary>
    public static readonly CallRefusal CallRate = new("call-rate", 42, 503);

    /// <summary>The customer has no price for it, and what has no price is not free.</summary>
    public static readonly CallRefusal NoRate = new("no-rate", 21, 403);

    /// <summary>Its price per minute is above what the customer may spend.</summary>
    public static readonly CallRefusal PriceLimit = new("price-limit", 21, 403);

    /// <summary>Balance and credit are used up, or what is left does not pay for the first second.</summary>
    public static readonly CallRefusal NoCredit = new("no-credit", 21, 403);

    /// <summary>The customer has spent what may be spent in a day.</summary>
    public static readonly CallRefusal SpendLimit = new("spend-limit", 21, 403);

    /// <summary>Every gateway would cost more than the customer pays.</summary>
    public static readonly CallRefusal Loss = new("loss", 34, 503);

    /// <summary>The number it shows is not one of the customer's, who has calls with others refused.</summary>
    public static readonly CallRefusal CallerId = new("caller-id", 21, 403);

    public static CallRefusal Of(SpendingLimit limit) => limit == SpendingLimit.Day ? SpendLimit : NoCredit;

    public static IReadOnlyList<CallRefusal> All { get; } =
        [BadDigits, Blocked, BlockedDestination, NotPermitted, NoRoute, ChannelLimit, NotAllocated, CallRate, NoRate, PriceLimit, NoCredit, SpendLimit, Loss, CallerId];
}
