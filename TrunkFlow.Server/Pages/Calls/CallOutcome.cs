using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Pages.Calls;

/// <summary>How a call ended in words: the disposition, or the reason where the network gave one (ITU-T Q.850, table 1).</summary>
/// <param name="Kind">ok, warn, bad or off.</param>
/// <param name="Icon">The icon of a known cause; null for the kind's own.</param>
/// <param name="Word">Key of the word that says it.</param>
public sealed record CallOutcome(string Kind, string? Icon, string Word)
{
    /// <summary>What the switch refused by itself says why; otherwise the disposition and cause tell.</summary>
    public static CallOutcome Of(CallDisposition disposition, int? cause, string? refusal = null) => refusal switch
    {
        null => Of(disposition, cause),
        "no-route" => new("bad", "route-off", "Outcome.NoRoute"),
        "bad-digits" => new("bad", null, "Outcome.BadNumber"),
        "blocked" => new("warn", "lock", "Outcome.Blocked"),
        "blocked-destination" => new("warn", "lock", "Outcome.BlockedDestination"),
        "not-permitted" => new("warn", "lock", "Outcome.NotPermitted"),
        "channel-limit" => new("warn", "gauge", "Outcome.ChannelLimit"),
        "call-rate" => new("warn", "gauge", "Outcome.CallRate"),
        "no-rate" => new("warn", "lock", "Outcome.NoRate"),
        "price-limit" => new("warn", "lock", "Outcome.PriceLimit"),
        "no-credit" => new("warn", "wallet", "Outcome.NoCredit"),
        "spend-limit" => new("warn", "wallet", "Outcome.SpendLimit"),
        "loss" => new("warn", "lock", "Outcome.Loss"),
        "caller-id" => new("warn", "lock", "Outcome.CallerId"),
        "not-allocated" => new("bad", null, "Outcome.NotAllocated"),
        _ => new("warn", "lock", "Outcome.Refused"),
    };

    private static CallOutcome Of(CallDisposition disposition, int? cause) => (disposition, cause) switch
    {
        (CallDisposition.Answered, _) => new("ok", null, "Outcome.Answered"),
        (CallDisposition.Busy, _) or (_, 17) => new("off", "phone-missed", "Outcome.Busy"),
        (_, 1) => new("bad", null, "Outcome.NoSuchNumber"),
        (_, 2 or 3) => new("bad", "route-off", "Outcome.NoRoute"),
        (_, 20) => new("off", "phone-missed", "Outcome.Absent"),
        (_, 21) => new("warn", "phone-off", "Outcome.Rejected"),
        (_, 28) => new("bad", null, "Outcome.BadNumber"),
        (_, 34 or 42 or 44) => new("warn", "gauge", "Outcome.NoCircuit"),
        (_, 27 or 38 or 41) => new("bad", null, "Outcome.GatewayDown"),
        (CallDisposition.NoAnswer, _) => new("off", "phone-missed", "Outcome.NoAnswer"),
        (CallDisposition.Congestion, _) => new("warn", "gauge", "Outcome.NoCircuit"),
        _ => new("bad", null, "Outcome.Failed"),
    };
}
