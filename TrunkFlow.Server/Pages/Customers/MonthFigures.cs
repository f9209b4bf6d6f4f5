namespace TrunkFlow.Server.Pages.Customers;

/// <summary>What a customer's calls came to in a span of time.</summary>
public sealed record MonthFigures(long Calls, long Answered, long TalkSeconds, decimal Sell, decimal Buy)
{
    public static readonly MonthFigures None = new(0, 0, 0, 0, 0);

    public long Minutes => TalkSeconds / 60;

    public decimal Profit => Sell - Buy;

    public decimal? Margin => Sell == 0 ? null : Profit / Sell;

    public decimal? AnswerRatio => Calls == 0 ? null : (decimal)Answered / Calls;

    public long? MeanTalkSeconds => Answered == 0 ? null : TalkSeconds / Answered;
}
