using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Reports;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>How many calls there were at once, beside how many there may be.</summary>
public sealed class PeaksModel(TrunkFlowDbContext db, ReadReportScope scopes, ReadCallPeaks peaks, PanelDisplay display, IStringLocalizer<ReportsText> text) : ReportPage(scopes, display, text)
{
    private static readonly Dictionary<string, Func<PeakLine, IComparable?>> Columns = new(StringComparer.Ordinal)
    {
        ["name"] = line => line.Moment as IComparable ?? line.Name,
        ["calls"] = line => line.Calls,
        ["share"] = line => line.Share,
    };

    [BindProperty(SupportsGet = true, Name = "group")]
    public PeakGroup Group { get; set; } = PeakGroup.Day;

    public override string Name => "Peaks";

    public override bool TakesPrefix => false;

    public IReadOnlyList<PeakLine> Lines { get; private set; } = [];

    public override bool IsOverTime => Group is PeakGroup.Hour or PeakGroup.Day;

    protected override int? MostDays => ReadCallPeaks.MostDays(Group);

    protected override async Task ReadAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var rows = await peaks.RunAsync(scope.Span, Group, scope.Filter.CustomerId, scope.Filter.GatewayId, cancellationToken);
        var customers = rows.Select(row => row.CustomerId).OfType<Guid>().ToArray();
        var names = await db.Customers.AsNoTracking().Where(row => customers.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var gateways = await db.Gateways.AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken);
        Lines = Sorted([.. rows.Select(row => LineOf(row, scope, names, gateways))], Columns);
    }

    protected override IActionResult File(TableFormat format) => File<PeakLine>(format,
        [
            new(Text[$"Group.{Group}"], line => line.Moment ?? line.Name),
            new(Text["Code"], line => line.Code),
            new(Text["Peak"], line => line.Calls),
            new(Text["Peak.At"], line => line.At),
            new(Text["Peak.Most"], line => line.Most),
            new(Text["Peak.Percent"], line => Percent(line.Share)),
        ], Lines);

    private PeakLine LineOf(PeakRow row, ReportScope scope, Dictionary<Guid, Customer> customers, Dictionary<Guid, Gateway> gateways)
    {
        var at = TimeZoneInfo.ConvertTime(row.At, scope.Span.Zone).DateTime;
        if (row.Start is { } start)
        {
            var local = TimeZoneInfo.ConvertTime(start, scope.Span.Zone).DateTime;
            var day = Display.Day(row.Day ?? DateOnly.FromDateTime(local));
            return row.Day is null
                ? new PeakLine($"{day}, {local.ToString("HH:mm", CultureInfo.InvariantCulture)}", null, null, row.Calls, at, null, local)
                : new PeakLine(day, null, Request.With(("from", row.Day.Value.Iso()), ("until", row.Day.Value.Iso()), ("group", "hour"), ("sort", null)), row.Calls, at, null, row.Day);
        }

        if (row.CustomerId is { } id)
        {
            return customers.TryGetValue(id, out var customer)
                ? new PeakLine(customer.Name, customer.Code, Request.With(("customer", customer.Code), ("group", "day"), ("sort", null)), row.Calls, at, customer.MaxChannels, null)
                : new PeakLine(Text["Deleted"], null, null, row.Calls, at, null, null);
        }

        return gateways.TryGetValue(row.GatewayId!.Value, out var gateway)
            ? new PeakLine(gateway.Name, null, Request.With(("gateway", gateway.Id.ToString()), ("group", "day"), ("sort", null)), row.Calls, at, gateway.MaxChannels, null)
            : new PeakLine(Text["Deleted"], null, null, row.Calls, at, null, null);
    }
}
