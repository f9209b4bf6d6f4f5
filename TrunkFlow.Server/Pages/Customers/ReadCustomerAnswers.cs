using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls.Lookup;
using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Alerts;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>The overview with what only the customer's first page shows: its open alerts, and the prices of where it calls most.</summary>
public sealed class ReadCustomerAnswers(ReadCustomerOverview read, TrunkFlowDbContext db, ReadMargins margins, AlertSentences sentences, PanelDisplay display)
{
    private const int Days = 7;
    private const int Destinations = 5;
    private const int Minute = 60;

    public async Task<CustomerOverview?> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await read.RunAsync(id, cancellationToken) is not { } overview)
        {
            return null;
        }

        var open = await db.Alerts.AsNoTracking().Where(alert => alert.CustomerId == id && alert.ResolvedAt == null).ToListAsync(cancellationToken);
        return overview with
        {
            Alerts = [.. open.OrderByDescending(alert => alert.Severity).ThenByDescending(alert => alert.RaisedAt).Select(sentences.Of)],
            Destinations = await PricesAsync(id, overview.Customer.TariffPlanId, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<DestinationPrice>> PricesAsync(Guid id, Guid? plan, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(display.Now.Date);
        var span = new ReportSpan(today.AddDays(1 - Days), today, display.Zone);
        var called = await margins.RunAsync(span, MarginGroup.Destination, new MarginFilter(CustomerId: id), cancellationToken, most: Destinations + 1);
        var most = called.Rows.Where(row => row.Destination!.Length > 0).Take(Destinations).ToList();
        var now = display.Now.ToUniversalTime();
        var prices = await SoldPrices.ReadAsync(db, most.Select(row => RatePrefixes.NumberOf(row.Destination!)), id, plan, now, display.Zone, cancellationToken);
        return [.. most.Select(row => PriceOf(row.Destination!, row.DestinationName))];

        DestinationPrice PriceOf(string prefix, string? name)
        {
            var price = prices.Of(new RateLookup(RatePrefixes.NumberOf(prefix), null, now, Minute, null, Rounding.None));
            return new DestinationPrice(prefix, name, price?.Terms.PricePerMinute, price is not null && prices.IsOwn(price));
        }
    }
}
