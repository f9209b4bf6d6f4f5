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

    [BindProperty(SupportsGet = true, Name = "group")]
    public MarginGroup Group { get; set; }

    public override string Name => "Margins";

    /// <summary>In the report's own order only as many as the page shows.</summary>
    public IReadOnlyList<MarginLine> Lines { get; private set; } = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public MarginFigures Total { get; private set; } = MarginFigures.Sum([]);

    /// <summary>Every hour, day or month up to now, those without calls as well; empty where the rows are not of times.</summary>
    public IReadOnlyList<MarginLine> Times { get; private set; } = [];

    /// <summary>Revenue and profit over time; null where there is too little to draw.</summary>
    public LineChart? Chart { get; private set; }

    public override bool IsOverTime => Group is MarginGroup.Hour or MarginGroup.Day or MarginGroup.Month;

    protected override int? MostDays => Group == MarginGroup.Hour ? MostDaysByTheHour : null;

    protected override async Task ReadAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var report = await margins.RunAsync(scope.Span, Group, scope.Filter, cancellationToken);
        var wanted = ShowsOwnOrder ? report.Rows.Take(MostShown).ToList() : report.Rows;
        var customers = await names.CustomersAsync(wanted.Select(row => row.CustomerId), cancellationToken);
        var lines = wanted.Select(row => LineOf(row, scope, customers)).ToList();
        (Total, Count) = (report.Total, report.Rows.Count);
        Lines = Sorted(lines, Columns);
        Times = IsOverTime && lines.Count > 0 ? [.. TimesOf(scope.Span, report.Rows).Select(row => LineOf(row, scope, customers))] : [];
        Chart = Times.Count > 2 ? new LineChart([.. Times.Select(line => line.Figures.Sell)], [.. Times.Select(line => line.Figures.Profit)]) : null;
    }

    protected override IActionResult File(TableFormat format) => File<MarginLine>(format,
        [
            new(Text[$"Group.{Group}"], line => line.Moment ?? line.Name),
            new(Text["Code"], line => line.Code),
            new(Text["Calls"], line => line.Figures.Calls),
            new(Text["Answered"], line => line.Figures.Answered),
            new(Text["Attempts"], line => line.Figures.Attempts),
            new(Text["Talk.Seconds"], line => line.Figures.TalkSeconds),
            new(Text["Billed.Seconds"], line => line.Figures.SellBilledSeconds),
            new(Text["Sell"], line => line.Figures.Sell),
            new(Text["Buy"], line => line.Figures.Buy),
            new(Text["Profit"], line => line.Figures.Profit),
            new(Text["Margin.Percent"], line => Percent(line.Figures.Margin)),
            new(Text["Markup.Percent"], line => Percent(line.Figures.Markup)),
            new(Text["Unrated"], line => line.Figures.Unrated),
        ], Lines);

    /// <summary>A row for every period that has begun, also where there were no calls.</summary>
    private IEnumerable<MarginRow> TimesOf(ReportSpan span, IReadOnlyList<MarginRow> rows)
    {
        var known = rows.ToDictionary(row => row.Start!.Value);
        var periods = Group == MarginGroup.Hour
            ? span.Hours.Select(hour => (Start: hour, Day: (DateOnly?)null))
            : (Group == MarginGroup.Month ? span.Months : span.Days).Select(day => (Start: span.StartOf(day), Day: (DateOnly?)day));
        return periods.TakeWhile(period => period.Start < Display.Now)
            .Select(period => known.GetValueOrDefault(period.Start) ?? new MarginRow { Start = period.Start, Day = period.Day, Figures = MarginFigures.Sum([]) });
    }

    private MarginLine LineOf(MarginRow row, ReportScope scope, IReadOnlyDictionary<Guid, (string Code, string Name)> customers)
    {
        switch (Group)
        {
            case MarginGroup.Customer when row.CustomerId is { } id && customers.TryGetValue(id, out var customer):
                return new MarginLine(customer.Name, customer.Code, Request.With(("customer", customer.Code), ("group", "day"), ("sort", null)), row.Figures);
            case MarginGroup.Customer:
                return new MarginLine(row.CustomerId is null ? Text["Customer.None"] : Text["Deleted"], null, null, row.Figures);
            case MarginGroup.Provider:
                return new MarginLine(NameOf(scope.Providers, row.ProviderId, "Provider.None"), null, row.ProviderId is { } provider ? Request.With(("provider", provider.ToString()), ("group", "destination"), ("sort", null)) : null, row.Figures);
            case MarginGroup.Gateway:
                return new MarginLine(NameOf(scope.Gateways, row.GatewayId, "Gateway.None"), null, row.GatewayId is { } gateway ? Request.With(("gateway", gateway.ToString()), ("group", "destination"), ("sort", null)) : null, row.Figures);
            case MarginGroup.Destination:
                return row.Destination is { Length: > 0 } prefix
                    ? new MarginLine(row.DestinationName ?? prefix, prefix, Request.With(("prefix", prefix), ("group", "customer"), ("sort", null)), row.Figures)
                    : new MarginLine(Text["Destination.None"], null, null, row.Figures);
            case MarginGroup.Hour:
                var hour = TimeZoneInfo.ConvertTime(row.Start!.Value, scope.Span.Zone).DateTime;
                return new MarginLine($"{Display.Day(DateOnly.FromDateTime(hour))}, {hour.ToString("HH:mm", CultureInfo.InvariantCulture)}", null, null, row.Figures, hour);
            case MarginGroup.Month:
                return new MarginLine(Display.Month(row.Day!.Value), null, null, row.Figures, row.Day);
            default:
                return new MarginLine(Display.Day(row.Day!.Value), null, CallsUrl(row.Day.Value, row.Day.Value), row.Figures, row.Day);
        }
    }

    private string NameOf(IEnumerable<SelectListItem> items, Guid? id, string none) =>
        id is null ? Text[none] : items.FirstOrDefault(item => item.Value == id.ToString())?.Text ?? Text["Deleted"];
}
