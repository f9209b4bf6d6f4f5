using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Reports;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>What was earned, by customer, provider, gateway, destination or time.</summary>
public sealed class IndexModel(ReadReportScope scopes, ReadMargins margins, ReportNames names, PanelDisplay display, IStringLocalizer<ReportsText> text) : ReportPage(scopes, display, text)
{
    private const int MostDaysByTheHour = 31;

    private static readonly Dictionary<string, Func<MarginLine, IComparable?>> Columns = new(StringComparer.Ordinal)
    {
        ["name"] = line => line.Moment as IComparable ?? line.Name,
        ["calls"] = line => line.Figures.Calls,
        ["minutes"] = line => line.Figures.TalkSeconds,
        ["sell"] = line => line.Figures.Sell,
        ["buy"] = line => line.Figures.Buy,
        ["profit"] = line => line.Figures.Profit,
        ["margin"] = line => line.Figures.Margin,
        ["unrated"] = line => line.Figures.Unrated,
    };

    private readonly PanelDisplay display = display;
    private readonly IStringLocalizer<ReportsText> text = text;

    [BindProperty(SupportsGet = true, Name = "group")]
    public MarginGroup Group { get; set; }

    public override string Name => "Margins";

    public IReadOnlyList<MarginLine> Lines { get; private set; } = [];

    public MarginFigures Total { get; private set; } = MarginFigures.Sum([]);

    /// <summary>Whether there are more rows than are shown.</summary>
    public bool LeftOff { get; private set; }

    /// <summary>Revenue and profit over time; null where the rows are not of times, or too few to draw.</summary>
    public LineChart? Chart { get; private set; }

    public bool IsOverTime => Group is MarginGroup.Hour or MarginGroup.Day or MarginGroup.Month;

    protected override int? MostDays => Group == MarginGroup.Hour ? MostDaysByTheHour : null;

    protected override async Task ReadAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var report = await margins.RunAsync(scope.Span, Group, scope.Filter, cancellationToken);
        var customers = await names.CustomersAsync(report.Rows.Select(row => row.CustomerId), cancellationToken);
        var lines = report.Rows.Select(row => LineOf(row, scope, customers)).ToList();
        Total = report.Total;
        LeftOff = report.Total.Attempts > lines.Sum(line => line.Figures.Attempts);
        Lines = Sorted(lines, Columns);
        Chart = IsOverTime && lines.Count > 2 ? new LineChart([.. lines.Select(line => line.Figures.Sell)], [.. lines.Select(line => line.Figures.Profit)]) : null;
    }

    protected override IActionResult File(TableFormat format) => File<MarginLine>(format,
        [
            new(text[$"Group.{Group}"], line => line.Moment ?? line.Name),
            new(text["Code"], line => line.Code),
            new(text["Calls"], line => line.Figures.Calls),
            new(text["Answered"], line => line.Figures.Answered),
            new(text["Attempts"], line => line.Figures.Attempts),
            new(text["Talk.Seconds"], line => line.Figures.TalkSeconds),
            new(text["Billed.Seconds"], line => line.Figures.SellBilledSeconds),
            new(text["Sell"], line => line.Figures.Sell),
            new(text["Buy"], line => line.Figures.Buy),
            new(text["Profit"], line => line.Figures.Profit),
            new(text["Margin.Percent"], line => Percent(line.Figures.Margin)),
            new(text["Markup.Percent"], line => Percent(line.Figures.Markup)),
            new(text["Unrated"], line => line.Figures.Unrated),
        ], Lines);

    private MarginLine LineOf(MarginRow row, ReportScope scope, IReadOnlyDictionary<Guid, (string Code, string Name)> customers)
    {
        switch (Group)
        {
            case MarginGroup.Customer when row.CustomerId is { } id && customers.TryGetValue(id, out var customer):
                return new MarginLine(customer.Name, customer.Code, Request.With(("customer", customer.Code), ("group", "day"), ("sort", null)), row.Figures);
            case MarginGroup.Customer:
                return new MarginLine(row.CustomerId is null ? text["Customer.None"] : text["Deleted"], null, null, row.Figures);
            case MarginGroup.Provider:
                return new MarginLine(NameOf(scope.Providers, row.ProviderId, "Provider.None"), null, row.ProviderId is { } provider ? Request.With(("provider", provider.ToString()), ("group", "destination"), ("sort", null)) : null, row.Figures);
            case MarginGroup.Gateway:
                return new MarginLine(NameOf(scope.Gateways, row.GatewayId, "Gateway.None"), null, row.GatewayId is { } gateway ? Request.With(("gateway", gateway.ToString()), ("group", "destination"), ("sort", null)) : null, row.Figures);
            case MarginGroup.Destination:
                return row.Destination is { Length: > 0 } prefix
                    ? new MarginLine(row.DestinationName ?? prefix, prefix, Request.With(("prefix", prefix), ("group", "customer"), ("sort", null)), row.Figures)
                    : new MarginLine(text["Destination.None"], null, null, row.Figures);
            case MarginGroup.Hour:
                var hour = TimeZoneInfo.ConvertTime(row.Start!.Value, scope.Span.Zone).DateTime;
                return new MarginLine($"{display.Day(DateOnly.FromDateTime(hour))}, {hour.ToString("HH:mm", CultureInfo.InvariantCulture)}", null, null, row.Figures, hour);
            case MarginGroup.Month:
                return new MarginLine(display.Month(row.Day!.Value), null, null, row.Figures, row.Day);
            default:
                var day = row.Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                return new MarginLine(display.Day(row.Day.Value), null, Url.Page("/Calls/Index", new { from = day, until = day, customer = Filter.Customer, gateway = Filter.Gateway }), row.Figures, row.Day);
        }
    }

    private string NameOf(IEnumerable<SelectListItem> items, Guid? id, string none) =>
        id is null ? text[none] : items.FirstOrDefault(item => item.Value == id.ToString())?.Text ?? text["Deleted"];
}
