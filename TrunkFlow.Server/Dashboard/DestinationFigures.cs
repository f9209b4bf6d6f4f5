namespace TrunkFlow.Server.Dashboard;

/// <summary>Where calls went.</summary>
/// <param name="Prefix">Prefix of the price.</param>
/// <param name="Name">What the tariff calls it.</param>
/// <param name="Calls">Last attempts.</param>
/// <param name="Answered">Answered attempts.</param>
/// <param name="TalkSeconds">Seconds of talk.</param>
/// <param name="Sell">What customers pay.</param>
/// <param name="Buy">What providers charge.</param>
public sealed record DestinationFigures(string Prefix, string? Name, long Calls, long Answered, long TalkSeconds, decimal Sell, decimal Buy)
{
    /// <summary>ASR: answered of all calls.</summary>
    public decimal? AnswerRatio => Calls == 0 ? null : (decimal)Answered / Calls;

    /// <summary>Profit of the selling price.</summary>
    public decimal? Margin => Sell == 0 ? null : (Sell - Buy) / Sell;
}
