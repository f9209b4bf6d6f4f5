using Microsoft.EntityFrameworkCore;
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
        var prefixes = most.ConvertAll(row => row.Destination!);
        var now = display.Now.ToUniversalTime();
        var prices = await db.Tariffs.AsNoTracking()
            .Where(price => prefixes.Contains(price.Prefix) && (price.CustomerId == id || (plan != null && price.TariffPlanId == plan)) && price.ValidFrom <= now && (price.ValidUntil == null || price.ValidUntil > now))
            .ToListAsync(cancellationToken);

        // The customer's own comes first, and what holds at all hours before what holds at some.
        var best = prices.GroupBy(price => price.Prefix).ToDictionary(group => group.Key, group => group.OrderBy(price => price.CustomerId is null).ThenBy(price => price.TimeBand is not null).First());
        return [.. most.Select(row => best.TryGetValue(row.Destination!, out var price)
            ? new DestinationPrice(row.Destination!, row.DestinationName, price.PricePerMinute, price.CustomerId is not null)
            : new DestinationPrice(row.Destination!, row.DestinationName, null, false))];
    }
}
