using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>A customer's day of the short-call report as it is shown.</summary>
/// <param name="Customer">Its name.</param>
/// <param name="Code">Its code; null for one that was deleted.</param>
/// <param name="Day">The figures.</param>
public sealed record ShortCallLine(string Customer, string? Code, ShortCallDay Day)
{
    public string Kind => Day.Level switch
    {
        ShortCallLevel.Block => "bad",
        ShortCallLevel.Warning => "warn",
        _ => "ok",
    };
}
