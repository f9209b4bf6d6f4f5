using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.RateDecks;

/// <summary>Whose prices a deck holds: a plan's, a customer's own, or a provider's.</summary>
public sealed record RateDeckOwner(Guid? TariffPlanId, Guid? CustomerId, Guid? ProviderId)
{
    /// <exception cref="InvalidValueException">Not exactly one is given.</exception>
    public RateDeckOwner Check() => IsOne ? this : throw new InvalidValueException("tariffPlanId", "DeckOwner");

    internal bool IsOne => new[] { TariffPlanId, CustomerId, ProviderId }.Count(id => id is not null) == 1;

    internal Guid Id => (TariffPlanId ?? CustomerId ?? ProviderId)!.Value;

    /// <summary>Where its prices are; names of ours, never anybody's text.</summary>
    internal (string Table, string Column, bool HasCost) Place =>
        ProviderId is not null ? ("provider_rates", "provider_id", false)
        : CustomerId is not null ? ("tariffs", "customer_id", true)
        : ("tariffs", "tariff_plan_id", true);

    /// <summary>The row that stands for all of them.</summary>
    internal string OwnerTable => ProviderId is not null ? "providers" : CustomerId is not null ? "customers" : "tariff_plans";
}
