using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Api.Rest.Filters;

/// <summary>Which prices are listed.</summary>
public sealed record TariffFilter : ListFilter
{
    /// <summary>How the prefix begins.</summary>
    public string? Prefix { get; init; }

    /// <summary>The plan they belong to.</summary>
    public Guid? TariffPlanId { get; init; }

    /// <summary>The customer they hold for.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>A moment at which they hold.</summary>
    public DateTimeOffset? ValidAt { get; init; }

    public IQueryable<Tariff> Of(IQueryable<Tariff> rows)
    {
        var beginning = string.IsNullOrWhiteSpace(Prefix) ? null : Prefix.Trim();
        return rows.Where(row =>
            (beginning == null || row.Prefix.StartsWith(beginning))
            && (TariffPlanId == null || row.TariffPlanId == TariffPlanId)
            && (CustomerId == null || row.CustomerId == CustomerId)
            && (ValidAt == null || (row.ValidFrom <= ValidAt && (row.ValidUntil == null || row.ValidUntil > ValidAt))));
    }
}
