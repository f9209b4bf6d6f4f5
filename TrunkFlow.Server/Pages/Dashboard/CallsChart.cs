using TrunkFlow.Server.Dashboard;
using TrunkFlow.Server.Pages.Display;

namespace TrunkFlow.Server.Pages.Dashboard;

/// <summary>Calls per hour against the same hours before.</summary>
public sealed class CallsChart(IReadOnlyList<HourFigures> hours, IReadOnlyList<HourFigures> before)
{
    public IReadOnlyList<HourFigures> Hours => hours;

    public IReadOnlyList<HourFigures> Before => before;

    public LineChart Plot { get; } = new([.. hours.Select(hour => (decimal)hour.Calls)], [.. before.Select(hour => (decimal)hour.Calls)]);

    public HourFigures Peak { get; } = hours.MaxBy(hour => hour.Calls)!;

    /// <summary>Hours to write under it, the first one first.</summary>
    public IEnumerable<HourFigures> Labels => Plot.Labelled.Select(index => hours[index]);
}
