using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Asterisk.Config.Model;

/// <summary>A customer: what he may do, and the trunks and extensions that call in his name.</summary>
public sealed record SwitchCustomer(Guid Id, string Code)
{
    public CustomerStatus Status { get; init; }

    /// <summary>Most calls at once, both directions together; null is no limit.</summary>
    public int? MaxChannels { get; init; }

    /// <summary>Most calls that may begin within a second; null is no limit. A file cannot count them: only live routing does.</summary>
    public int? MaxCallsPerSecond { get; init; }

    /// <summary>Most that a minute may cost him; null is no limit. Only live routing knows prices.</summary>
    public decimal? MaxRatePerMinute { get; init; }

    /// <summary>Gateways that cost more than he pays may be used.</summary>
    public bool NegativeMarginAllowed { get; init; }

    /// <summary>A call is ended after so many seconds of talk.</summary>
    public int MaxCallSeconds { get; init; } = Customer.DefaultMaxCallSeconds;

    /// <summary>Completes local numbers; null refuses them.</summary>
    public string? AreaCode { get; init; }

    /// <summary>What he dials begins with a country code, with or without a plus; else he dials as Brazilians do.</summary>
    public bool DialsE164 { get; init; }

    public SwitchCallerId CallerId { get; init; } = SwitchCallerId.Any;

    /// <summary>Prefixes, without a plus, that he may not call.</summary>
    public IReadOnlyList<string> BlockedPrefixes { get; init; } = [];

    /// <summary>How calls to his DIDs name the DID towards his trunks.</summary>
    public NumberFormat DidFormat { get; init; } = NumberFormat.E164NoPlus;

    /// <summary>Of his trunks, in order.</summary>
    public IReadOnlyList<string> Codecs { get; init; } = Common.Codecs.Default;

    public IReadOnlyList<SwitchTrunk> Trunks { get; init; } = [];

    public IReadOnlyList<SwitchExtension> Extensions { get; init; } = [];
}

/// <summary>Which numbers a customer's calls may show: any; or one of a list, else its first; a list of one forces that one.</summary>
/// <param name="Numbers">E.164 with plus; empty: any.</param>
/// <param name="RefusesOthers">A call with a number that is not on the list is refused instead.</param>
public sealed record SwitchCallerId(IReadOnlyList<string> Numbers, bool RefusesOthers = false)
{
    public static SwitchCallerId Any { get; } = new([]);
}
