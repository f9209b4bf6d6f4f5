using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>A row of the margin report as it is shown.</summary>
/// <param name="Name">Whose or when.</param>
/// <param name="Code">The customer's code, or the prefix; null for none.</param>
/// <param name="Url">Where its parts are seen; null where there are none.</param>
/// <param name="Figures">The sums.</param>
/// <param name="Moment">The hour or day, as a file has it; null where the rows are not of times.</param>
public sealed record MarginLine(string Name, string? Code, string? Url, MarginFigures Figures, object? Moment = null);
