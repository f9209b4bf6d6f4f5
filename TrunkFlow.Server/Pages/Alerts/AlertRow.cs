using TrunkFlow.Server.Alerts;

namespace TrunkFlow.Server.Pages.Alerts;

/// <summary>An alert in words.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="What">What is the matter.</param>
/// <param name="Why">What it means.</param>
/// <param name="Link">The page that helps; null where there is none.</param>
/// <param name="Do">The name of the link.</param>
public sealed record AlertRow(Alert Alert, string What, string Why, string? Link, string Do)
{
    /// <summary>warn or bad.</summary>
    public string Kind => Alert.Severity == AlertSeverity.Critical ? "bad" : "warn";
}
