using System.Globalization;
using System.Text.Json;

namespace TrunkFlow.Server.Jobs;

/// <summary>Something a run of a job has counted.</summary>
/// <param name="Name">What was counted, such as <c>calls</c>.</param>
/// <param name="Value">How many.</param>
public sealed record JobFigure(string Name, long Value)
{
    internal static IReadOnlyList<JobFigure> Of(IReadOnlyDictionary<string, object?>? metrics) =>
        metrics is null ? [] : [.. metrics.Select(metric => new JobFigure(metric.Key, Convert.ToInt64(metric.Value, CultureInfo.InvariantCulture)))];

    /// <summary>As the history keeps them; another release may have measured what is no number.</summary>
    internal static IReadOnlyList<JobFigure> Read(string? json)
    {
        using var kept = JsonDocument.Parse(json ?? "{}");
        return [.. kept.RootElement.EnumerateObject().Where(figure => figure.Value.ValueKind == JsonValueKind.Number && figure.Value.TryGetInt64(out _)).Select(figure => new JobFigure(figure.Name, figure.Value.GetInt64()))];
    }
}
