using System.Linq.Expressions;
using TrunkFlow.Server.Calls.Days;

namespace TrunkFlow.Server.Reports;

/// <summary>
/// A day of a customer under Anatel's short-call rule: a call is short when it was not answered or lasted at most six seconds, and an originator
/// of more than 100,000 calls in a day of which 85 % or more are short is blocked for 15 days.
/// </summary>
public sealed record ShortCallDay
{
    private const long BlockedCalls = 100_000;
    private const decimal BlockedShare = 0.85m;
    private const long WarnedCalls = 70_000;
    private const decimal WarnedShare = 0.70m;

    /// <summary>Those the rule warns of or blocks for.</summary>
    internal static readonly Expression<Func<CallDay, bool>> Concerns = day => day.Calls > WarnedCalls && day.Calls - day.Answered + day.ShortCalls >= WarnedShare * day.Calls;

    /// <summary>Key of the customer.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The local day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Outbound calls; the denominator of the share.</summary>
    public required long Calls { get; init; }

    /// <summary>Answered ones.</summary>
    public required long Answered { get; init; }

    /// <summary>Answered ones of at most six seconds.</summary>
    public required long AnsweredShort { get; init; }

    /// <summary>Short ones: not answered, or of at most six seconds.</summary>
    public long Short => Calls - Answered + AnsweredShort;

    /// <summary>Short ones of all calls, from 0 to 1; null without calls.</summary>
    public decimal? Share => Calls == 0 ? null : (decimal)Short / Calls;

    /// <summary>Whether the rule warns or blocks.</summary>
    public ShortCallLevel Level => Share switch
    {
        >= BlockedShare when Calls > BlockedCalls => ShortCallLevel.Block,
        >= WarnedShare when Calls > WarnedCalls => ShortCallLevel.Warning,
        _ => ShortCallLevel.Fine,
    };
}
