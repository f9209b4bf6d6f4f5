namespace TrunkFlow.Server.Pages.Reports;

/// <summary>A row of the report of peaks as it is shown.</summary>
/// <param name="Name">Whose or when.</param>
/// <param name="Code">The customer's code; null for none.</param>
/// <param name="Url">Its days; null where there are none.</param>
/// <param name="Calls">The most calls at once.</param>
/// <param name="At">When there first were so many, by the clock of the report.</param>
/// <param name="Most">How many there may be; null where nothing limits them, or the rows are not of owners.</param>
/// <param name="Moment">The hour or day, as a file has it; null where the rows are not of times.</param>
public sealed record PeakLine(string Name, string? Code, string? Url, int Calls, DateTime At, int? Most, object? Moment)
{
    public decimal? Share => Most is > 0 and var most ? (decimal)Calls / most : null;

    public string BarKind => Share switch
    {
        >= 1m => "is-bad",
        >= 0.85m => "is-warn",
        _ => "",
    };
}
