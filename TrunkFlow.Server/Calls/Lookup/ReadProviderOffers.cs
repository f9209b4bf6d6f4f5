using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Calls.Lookup;

/// <summary>What every active provider charges for a call that was looked up, the cheapest first.</summary>
public sealed class ReadProviderOffers(IDbContextFactory<TrunkFlowDbContext> contexts)
{
    public async Task<IReadOnlyList<ProviderOffer>> RunAsync(RateLookup lookup, CancellationToken cancellationToken)
    {
        if (lookup.Number is not { } number)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var prefixes = RatePrefixes.Of(number);
        var providers = await db.Providers.AsNoTracking().Where(provider => provider.Status == ProviderStatus.Active).ToListAsync(cancellationToken);
        var rows = (await db.ProviderRates.AsNoTracking()
            .Where(row => prefixes.Contains(row.Prefix) && row.ValidFrom <= lookup.At && (row.ValidUntil == null || row.ValidUntil > lookup.At))
            .ToListAsync(cancellationToken)).ToLookup(row => row.ProviderId);
        var zone = await InstallationTimeZone.ReadAsync(db, cancellationToken);
        return [.. providers.Select(provider => Offer(provider, rows[provider.Id], lookup, zone)).OrderBy(offer => offer.Buy.Charge.Amount).ThenBy(offer => offer.ProviderName, StringComparer.Ordinal)];
    }

    private static ProviderOffer Offer(Provider provider, IEnumerable<ProviderRate> rows, RateLookup lookup, TimeZoneInfo zone)
    {
        var fallback = new PriceTerms(provider.CostPerMinute, 0m, new BillingBlock(provider.InitialBlock, provider.Increment));
        var buy = RateCandidate.Choose(rows.Select(RateCandidate.Of), lookup, zone)
            ?? new PricedRate(null, null, null, fallback, fallback.Price(lookup.Seconds, lookup.Rounding));
        return lookup.Sell?.Charge.Amount is { } sell
            ? new ProviderOffer(provider.Id, provider.Name, buy, sell - buy.Charge.Amount, Profit.Margin(sell, buy.Charge.Amount), Profit.Markup(sell, buy.Charge.Amount))
            : new ProviderOffer(provider.Id, provider.Name, buy, null, null, null);
    }
}
