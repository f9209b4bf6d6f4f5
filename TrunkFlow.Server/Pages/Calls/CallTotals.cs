namespace TrunkFlow.Server.Pages.Calls;

/// <summary>What the listed calls come to.</summary>
public sealed record CallTotals(int Calls, long TalkSeconds, decimal Sell, decimal Profit)
{
    public static readonly CallTotals None = new(0, 0, 0, 0);

    public long Minutes => TalkSeconds / 60;

    public decimal? Margin => Sell == 0 ? null : Profit / Sell;
}
