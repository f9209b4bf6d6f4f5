using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Calls.Lookup;

/// <summary>A rate that may hold for a number, of either side.</summary>
/// <param name="Rate">As the index takes it.</param>
/// <param name="Description">The destination's name.</param>
internal sealed record RateCandidate(Rate Rate, string? Description)
{
    public static RateCandidate Of(Tariff row) => Of(
        row.Id, row.Prefix, row.Description, row.PricePerMinute, row.ConnectionFee, row.InitialBlock, row.Increment, row.MinimumCharge, row.FreeBelowSeconds, row.ValidFrom, row.ValidUntil, row.TimeBand);

    public static RateCandidate Of(ProviderRate row) => Of(
        row.Id, row.Prefix, row.Description, row.PricePerMinute, row.ConnectionFee, row.InitialBlock, row.Increment, row.MinimumCharge, row.FreeBelowSeconds, row.ValidFrom, row.ValidUntil, row.TimeBand);

    /// <summary>The one a call would be priced by, and the call priced by it; null when none holds.</summary>
    public static PricedRate? Choose(IEnumerable<RateCandidate> candidates, RateLookup lookup, TimeZoneInfo zone)
    {
        var known = candidates.ToDictionary(candidate => candidate.Rate.Id);
        return new RateIndex(known.Values.Select(candidate => candidate.Rate), zone).Find(lookup.Number, lookup.At) is { } rate
            ? new PricedRate(rate.Id, rate.Prefix, known[rate.Id].Description, rate.Terms, rate.Terms.Price(lookup.Seconds, lookup.Rounding))
            : null;
    }

    private static RateCandidate Of(
        Guid id, string prefix, string? description, decimal price, decimal fee, int initial, int increment, decimal minimum, int freeBelow, DateTimeOffset from, DateTimeOffset? until, TimeBand? band) =>
        new(new Rate(id, prefix, new PriceTerms(price, fee, new BillingBlock(initial, increment), minimum, freeBelow), from, until, band), description);
}
