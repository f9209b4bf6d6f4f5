namespace TrunkFlow.Server.Dashboard;

/// <summary>Hours added up. A ratio over nothing is absent, not zero.</summary>
/// <param name="Attempts">Call records.</param>
/// <param name="Calls">Last attempts; the denominator of the answer ratio.</param>
/// <param name="Answered">Answered attempts.</param>
/// <param name="Effective">Attempts the network carried to their end (Q.850 causes 16, 17, 18, 19 and 21).</param>
/// <param name="TalkSeconds">Seconds of talk.</param>
/// <param name="Sell">What customers pay.</param>
/// <param name="Buy">What providers charge.</param>
public sealed record CallFigures(long Attempts, long Calls, long Answered, long Effective, long TalkSeconds, decimal Sell, decimal Buy)
{
    /// <summary>Whole minutes of talk.</summary>
    public long Minutes => TalkSeconds / 60;

    /// <summary>Sell less buy.</summary>
    public decimal Profit => Sell - Buy;

    /// <summary>ASR: answered of all calls.</summary>
    public decimal? AnswerRatio => Calls == 0 ? null : (decimal)Answered / Calls;

    /// <summary>NER: attempts the network carried to their end, of all attempts.</summary>
    public decimal? NetworkEffectiveness => Attempts == 0 ? null : (decimal)Effective / Attempts;

    /// <summary>ACD: mean seconds of talk of an answered call.</summary>
    public decimal? MeanTalkSeconds => Answered == 0 ? null : (decimal)TalkSeconds / Answered;

    /// <summary>Profit of the selling price.</summary>
    public decimal? Margin => Sell == 0 ? null : Profit / Sell;

    public static CallFigures Of(IEnumerable<HourFigures> hours) => hours.Aggregate(new CallFigures(0, 0, 0, 0, 0, 0, 0), (sum, hour) => new CallFigures(
        sum.Attempts + hour.Attempts,
        sum.Calls + hour.Calls,
        sum.Answered + hour.Answered,
        sum.Effective + hour.Effective,
        sum.TalkSeconds + hour.TalkSeconds,
        sum.Sell + hour.Sell,
        sum.Buy + hour.Buy));
}
