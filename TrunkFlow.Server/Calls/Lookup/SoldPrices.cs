using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Calls.Lookup;

/// <summary>What a customer, or whoever has a plan, pays for some numbers: the customer's own prices before its plan's, however specific they are, as calls are rated.</summary>
internal sealed class SoldPrices(IReadOnlyList<Tariff> candidates, TimeZoneInfo zone)
{
    /// <param name="db">Where they are kept.</param>
    /// <param name="numbers">Normalised ones.</param>
    /// <param name="customer">Whose own prices hold; null for nobody's.</param>
    /// <param name="plan">The plan whose prices hold besides; null for none.</param>
    /// <param name="at">The moment.</param>
    /// <param name="zone">The installation's, for the hours of time bands.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<SoldPrices> ReadAsync(
        TrunkFlowDbContext db, IEnumerable<string> numbers, Guid? customer, Guid? plan, DateTimeOffset at, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var prefixes = numbers.SelectMany(RatePrefixes.Of).Distinct().ToList();
        return new SoldPrices(
            customer is null && plan is null
                ? []
                : await db.Tariffs.AsNoTracking()
                    .Where(row => (plan != null && row.TariffPlanId == plan) || (customer != null && row.CustomerId == customer))
                    .Where(row => prefixes.Contains(row.Prefix) && row.ValidFrom <= at && (row.ValidUntil == null || row.ValidUntil > at))
                    .ToListAsync(cancellationToken),
            zone);
    }

    /// <summary>The price of one of the numbers; null where there is none.</summary>
    public PricedRate? Of(RateLookup lookup) => Choose(isOwn: true, lookup) ?? Choose(isOwn: false, lookup);

    public bool IsOwn(PricedRate price) => candidates.Any(row => row.Id == price.RateId && row.CustomerId is not null);

    private PricedRate? Choose(bool isOwn, RateLookup lookup) =>
        RateCandidate.Choose(candidates.Where(row => row.CustomerId is not null == isOwn).Select(RateCandidate.Of), lookup, zone);
}
