using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>A report about a span of days: on the page, or as a file of exactly the same rows.</summary>
public abstract class ReportPage(ReadReportScope scopes, PanelDisplay display, IStringLocalizer<ReportsText> text) : PanelPage
{
    protected PanelDisplay Display => display;

    protected IStringLocalizer<ReportsText> Text => text;

    [BindProperty(SupportsGet = true, Name = "")]
    public ReportFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "download")]
    public TableFormat? Download { get; set; }

    /// <summary>In which order its rows are; a minus in front turns it around.</summary>
    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? Sort { get; set; }

    /// <summary>more where the first rows are too few.</summary>
    [BindProperty(SupportsGet = true, Name = "rows")]
    public string? Rows { get; set; }

    /// <summary>What the report is about; null where what was asked cannot be.</summary>
    public ReportScope? Scope { get; private set; }

    /// <summary>Why it cannot be; null otherwise.</summary>
    public string? Fault { get; private set; }

    /// <summary>Which of the reports it is: the key of its name, its subtitle and its place among the tabs.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it can be about the calls of one gateway.</summary>
    public virtual bool TakesCarrier => true;

    /// <summary>Whether it can be about one provider or one destination.</summary>
    public virtual bool TakesPrefix => TakesCarrier;

    /// <summary>Whether its rows are hours, days or months; of these all are shown, for the last ones are looked for.</summary>
    public virtual bool IsOverTime => false;

    public string Order => Sort ?? "";

    /// <summary>The page shows the first rows of the report's own order: the rest need no names.</summary>
    protected bool ShowsOwnOrder => Order.Length == 0 && Download is null && !IsOverTime;

    protected int MostShown => ShownRows.Of(Rows);

    public IEnumerable<Chip> Chips
    {
        get
        {
            if (Filter.HasDays)
            {
                yield return new Chip(text["Filter.Days"], Days, Request.With(("from", null), ("until", null)));
            }

            if (!string.IsNullOrWhiteSpace(Filter.Customer))
            {
                yield return new Chip(text["Customer"], Scope?.CustomerName ?? Filter.Customer, Request.With(("customer", null)));
            }

            if (Filter.Provider is not null)
            {
                yield return new Chip(text["Provider"], Scope?.ProviderName ?? PanelDisplay.Absent, Request.With(("provider", null)));
            }

            if (Filter.Gateway is not null)
            {
                yield return new Chip(text["Gateway"], Scope?.GatewayName ?? PanelDisplay.Absent, Request.With(("gateway", null)));
            }

            if (Filter.Digits is { } digits)
            {
                yield return new Chip(text["Prefix"], digits, Request.With(("prefix", null)));
            }
        }
    }

    /// <summary>The days of the report, as they are written.</summary>
    public string Days => Scope is not { Span: var span } ? PanelDisplay.Absent
        : span.FirstDay == span.LastDay ? display.Day(span.FirstDay) : $"{display.Day(span.FirstDay)} – {display.Day(span.LastDay)}";

    /// <summary>Of the rows in their order those that the page shows.</summary>
    public IReadOnlyList<TRow> Shown<TRow>(IReadOnlyList<TRow> rows) => IsOverTime || rows.Count <= MostShown ? rows : [.. rows.Take(MostShown)];

    /// <summary>A moment by the clock of the report.</summary>
    public string Moment(DateTime local) => $"{display.Day(DateOnly.FromDateTime(local))}, {local.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}";

    /// <summary>The calls of some days of the report, as the list of calls is asked for them.</summary>
    public string? CallsUrl(DateOnly first, DateOnly last, bool unrated = false, string? customer = null) => Url.Page("/Calls/Index", new
    {
        from = first.Iso(),
        until = last.Iso(),
        zone = Scope!.Span.Zone.Id == display.Zone.Id ? null : Scope.Span.Zone.Id,
        customer = customer ?? Filter.Customer,
        gateway = Filter.Gateway,
        unrated = unrated ? "true" : null,
    });

    /// <summary>How many days it may be about; null for as many as any report.</summary>
    protected virtual int? MostDays => null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        try
        {
            Scope = await scopes.RunAsync(Filter, cancellationToken, MostDays);
            await ReadAsync(Scope, cancellationToken);
        }
        catch (RefusalException refusal)
        {
            Scope = null;
            Fault = refusal.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return Download is { } format ? File(format) : Page();
    }

    protected abstract Task ReadAsync(ReportScope scope, CancellationToken cancellationToken);

    /// <summary>The rows that were read, as a file.</summary>
    protected abstract IActionResult File(TableFormat format);

    private protected TableDownload<TRow> File<TRow>(TableFormat format, IReadOnlyList<TableColumn<TRow>> columns, IEnumerable<TRow> rows) => new(
        format, string.Create(CultureInfo.InvariantCulture, $"{text[Name]} {Scope!.Span.FirstDay:yyyy-MM-dd} {Scope.Span.LastDay:yyyy-MM-dd}"), text[Name], display.Culture, columns, rows.ToAsyncEnumerable());

    /// <summary>A ratio as a file has it: per cent, two decimals.</summary>
    private protected static object? Percent(decimal? ratio) => Rounded(ratio * 100);

    private protected static object? Rounded(decimal? value) => value is { } number ? Math.Round(number, 2, MidpointRounding.AwayFromZero) : null;

    /// <summary>Rows by the column the reader chose, or as the report has them.</summary>
    protected IReadOnlyList<TRow> Sorted<TRow>(IReadOnlyList<TRow> rows, IReadOnlyDictionary<string, Func<TRow, IComparable?>> columns)
    {
        var descending = Order.StartsWith('-');
        return columns.TryGetValue(Order.TrimStart('-'), out var value) ? [.. descending ? rows.OrderByDescending(value) : rows.OrderBy(value)] : rows;
    }
}
