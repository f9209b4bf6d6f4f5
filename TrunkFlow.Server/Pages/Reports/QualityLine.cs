using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>A row of the quality report as it is shown.</summary>
/// <param name="Gateway">Its name.</param>
/// <param name="Destination">What the prefix is called; null where the report is not by destination.</param>
/// <param name="Url">The calls behind it.</param>
/// <param name="Quality">The figures.</param>
public sealed record QualityLine(string Gateway, string? Destination, string? Url, GatewayQuality Quality);
