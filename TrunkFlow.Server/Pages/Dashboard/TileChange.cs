namespace TrunkFlow.Server.Pages.Dashboard;

/// <summary>A change against yesterday. Colour follows good or bad, not up or down.</summary>
/// <param name="Up">Which way it went.</param>
/// <param name="Good">Whether that is what one wants; null where it is neither.</param>
/// <param name="Text">How much.</param>
public sealed record TileChange(bool Up, bool? Good, string Text)
{
    /// <summary>A relative change of an amount; null when there was nothing before, or it is too small to tell.</summary>
    public static TileChange? Relative(decimal now, decimal before, bool? upIsGood, Func<decimal, string> write)
    {
        if (before == 0 || Math.Abs(now - before) / Math.Abs(before) < 0.001m)
        {
            return null;
        }

        var up = now > before;
        return new TileChange(up, upIsGood is { } wanted ? up == wanted : null, write(Math.Abs(now - before) / Math.Abs(before)));
    }

    /// <summary>A change of a ratio in percentage points.</summary>
    public static TileChange? Points(decimal? now, decimal? before, Func<decimal, string> write)
    {
        if (now is not { } present || before is not { } past || Math.Abs(present - past) < 0.0005m)
        {
            return null;
        }

        return new TileChange(present > past, present > past, write(Math.Abs(present - past) * 100));
    }
}
