using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Calls.Rating;

/// <summary>One priced prefix, as the index holds it: of a plan, a customer's own, or a provider's.</summary>
/// <param name="Id">The row the call record points back to.</param>
/// <param name="Prefix">See <see cref="Tariffs.RatePrefix"/>.</param>
/// <param name="Terms">What it costs.</param>
/// <param name="ValidFrom">First moment it applies.</param>
/// <param name="ValidUntil">First moment it no longer applies; null while open.</param>
/// <param name="Band">The hours of the week it is limited to; null for always.</param>
public sealed record Rate(
    Guid Id,
    string Prefix,
    PriceTerms Terms,
    DateTimeOffset ValidFrom,
    DateTimeOffset? ValidUntil = null,
    TimeBand? Band = null)
{
    public bool AppliesAt(DateTimeOffset moment, TimeZoneInfo zone) =>
        ValidFrom <= moment
        && (ValidUntil is not { } until || moment < until)
        && (Band is null || Band.Contains(TimeZoneInfo.ConvertTime(moment, zone).DateTime));
}
