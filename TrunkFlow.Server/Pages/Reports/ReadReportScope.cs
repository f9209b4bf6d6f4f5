using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>Finds what a reader asks a report about.</summary>
public sealed class ReadReportScope(TrunkFlowDbContext db, ReadReportSpan span, PanelDisplay display)
{
    /// <exception cref="InvalidValueException">There is no such customer, or there are too many days.</exception>
    public async Task<ReportScope> RunAsync(ReportFilter filter, CancellationToken cancellationToken, int? mostDays = null)
    {
        var code = filter.Customer?.Trim();
        var customer = string.IsNullOrEmpty(code)
            ? null
            : await db.Customers.AsNoTracking().Where(row => row.Code == code).Select(row => new { row.Id, row.Name, row.TimeZone }).FirstOrDefaultAsync(cancellationToken)
                ?? throw new InvalidValueException("customer", "UnknownCustomer", code);
        var zone = customer is null ? display.Zone : TimeZoneInfo.FindSystemTimeZoneById(customer.TimeZone);
        var (first, last) = filter.Days(zone.DayOf(display.Now));
        return new ReportScope
        {
            Span = mostDays is { } most ? await span.RunAsync(first, last, zone.Id, null, cancellationToken, most) : await span.RunAsync(first, last, zone.Id, null, cancellationToken),
            Filter = new MarginFilter(customer?.Id, filter.Provider, filter.Gateway, filter.Digits),
            CustomerName = customer?.Name,
            Providers = await db.Providers.AsNoTracking().OrderBy(row => row.Name).Select(row => new SelectListItem(row.Name, row.Id.ToString())).ToListAsync(cancellationToken),
            Gateways = await db.Gateways.AsNoTracking().OrderBy(row => row.Name).Select(row => new SelectListItem(row.Name, row.Id.ToString())).ToListAsync(cancellationToken),
        };
    }
}
