namespace TrunkFlow.Server.Calls.Rating;

/// <summary>The two ratios people confuse: margin is of the selling price, markup of the buying price. Null where the denominator is 0.</summary>
public static class Profit
{
    public static decimal? Margin(decimal sell, decimal buy) => sell == 0m ? null : (sell - buy) / sell;

    public static decimal? Markup(decimal sell, decimal buy) => buy == 0m ? null : (sell - buy) / buy;
}
