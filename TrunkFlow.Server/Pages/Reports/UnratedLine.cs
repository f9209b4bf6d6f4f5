using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>A row of the report of calls without a price as it is shown.</summary>
/// <param name="Customer">Its name.</param>
/// <param name="Code">Its code; null for nobody known.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Row">The figures.</param>
public sealed record UnratedLine(string Customer, string? Code, string Reason, UnratedRow Row);
