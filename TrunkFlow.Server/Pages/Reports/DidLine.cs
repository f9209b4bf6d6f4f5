using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>A row of the report of numbers as it is shown.</summary>
/// <param name="Name">Whose, or of which type.</param>
/// <param name="Row">The figures.</param>
public sealed record DidLine(string Name, DidRow Row);
