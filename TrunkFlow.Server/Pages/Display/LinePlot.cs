namespace TrunkFlow.Server.Pages.Display;

/// <summary>A line chart as it is drawn.</summary>
/// <param name="Chart">Its lines.</param>
/// <param name="Says">What it shows, for those who do not see it.</param>
/// <param name="Labels">What stands under it, from the left to the end.</param>
/// <param name="Hits">What each of its points says when it is pointed at, in their order.</param>
/// <param name="EndsNow">Whether its last point is the present, which goes on moving.</param>
public sealed record LinePlot(LineChart Chart, string Says, IReadOnlyList<string> Labels, IReadOnlyList<string> Hits, bool EndsNow = false);
