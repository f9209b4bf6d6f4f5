using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Reports;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>How well gateways carry calls.</summary>
public sealed class QualityModel(ReadReportScope scopes, ReadGatewayQuality quality, PanelDisplay display, IStringLocalizer<ReportsText> text) : ReportPage(scopes, display, text)
{
    private static readonly Dictionary<string, Func<QualityLine, IComparable?>> Columns = new(StringComparer.Ordinal)
    {
        ["name"] = line => line.Gateway,
        ["destination"] = line => line.Destination,
        ["attempts"] = line => line.Quality.Attempts,
        ["asr"] = line => line.Quality.AnswerRatio,
        ["ner"] = line => line.Quality.NetworkEffectiveness,
        ["acd"] = line => line.Quality.MeanTalkSeconds,
        ["pdd"] = line => line.Quality.MeanPostDialDelayMilliseconds,
    };

    /// <summary>A row for each gateway and destination instead of one for each gateway.</summary>
    [BindProperty(SupportsGet = true, Name = "destinations")]
    public bool ByDestination { get; set; }

    public override string Name => "Quality";

    public IReadOnlyList<QualityLine> Lines { get; private set; } = [];

    protected override async Task ReadAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var rows = await quality.RunAsync(scope.Span, scope.Filter, ByDestination, cancellationToken);
        Lines = Sorted([.. rows.Select(row => LineOf(row, scope))], Columns);
    }

    protected override IActionResult File(TableFormat format) => File<QualityLine>(format,
        [
            new(Text["Gateway"], line => line.Gateway),
            new(Text["Prefix"], line => line.Quality.Destination),
            new(Text["Group.Destination"], line => line.Destination),
            new(Text["Attempts"], line => line.Quality.Attempts),
            new(Text["Answered"], line => line.Quality.Answered),
            new(Text["Effective"], line => line.Quality.Effective),
            new(Text["Talk.Seconds"], line => line.Quality.TalkSeconds),
            new(Text["Asr.Percent"], line => Percent(line.Quality.AnswerRatio)),
            new(Text["Ner.Percent"], line => Percent(line.Quality.NetworkEffectiveness)),
            new(Text["Acd.Seconds"], line => Rounded(line.Quality.MeanTalkSeconds)),
            new(Text["Pdd.Milliseconds"], line => Rounded(line.Quality.MeanPostDialDelayMilliseconds)),
        ], Lines);

    private QualityLine LineOf(GatewayQuality row, ReportScope scope) => new(
        scope.Gateways.FirstOrDefault(item => item.Value == row.GatewayId.ToString())?.Text ?? Text["Deleted"],
        row.Destination is null ? null : row.Destination.Length == 0 ? Text["Destination.None"] : row.DestinationName ?? row.Destination,
        ByDestination ? null : Request.With(("gateway", row.GatewayId.ToString()), ("destinations", "true"), ("sort", null)),
        row);
}
