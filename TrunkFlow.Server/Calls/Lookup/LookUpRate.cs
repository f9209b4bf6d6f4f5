using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls.Numbers;
using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Calls.Lookup;

/// <summary>Which call to price.</summary>
/// <param name="Number">As dialled.</param>
/// <param name="TariffPlanId">By the prices of this plan.</param>
/// <param name="CustomerId">By what this customer pays: its own prices, then its plan's.</param>
/// <param name="At">The moment whose prices hold; null: now.</param>
/// <param name="Seconds">Of talk.</param>
public sealed record RateQuestion(string Number, Guid? TariffPlanId, Guid? CustomerId, DateTimeOffset? At, int Seconds);

/// <summary>Finds the price of a number as a call would: the same index chooses among the same rates.</summary>
public sealed class LookUpRate(
    IDbContextFactory<TrunkFlowDbContext> contexts, [FromKeyedServices(DataFeature.Whole)] IDbContextFactory<TrunkFlowDbContext> installation, CurrentActor actor, TimeProvider time)
{
    private const int LongestCall = 86_400;

    /// <exception cref="InvalidValueException">A plan and a customer are named, or the call is longer than a day.</exception>
    /// <exception cref="NotFoundException">There is no such plan or customer.</exception>
    public async Task<RateLookup> RunAsync(RateQuestion question, CancellationToken cancellationToken)
    {
        var asked = actor.Value.CustomerAsked(question.CustomerId);
        if (question.TariffPlanId is not null && asked is not null)
        {
            throw new InvalidValueException("tariffPlanId", "PlanOrCustomer");
        }

        var seconds = Require.InRange("seconds", question.Seconds, 0, LongestCall);
        var at = question.At ?? time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var customer = asked is { } id ? await db.FindOrRefuseAsync<Customer>(id, cancellationToken, "customerId") : null;
        var planId = question.TariffPlanId ?? customer?.TariffPlanId;
        var plan = planId is { } key ? await db.FindOrRefuseAsync<TariffPlan>(key, cancellationToken, "tariffPlanId") : null;
        var rounding = plan is null ? Rounding.None : new Rounding(plan.RoundingMode, plan.RoundingDigits);
        var number = BrazilianNumber.Normalise(question.Number, customer?.AreaCode);
        if (!number.IsValid)
        {
            return new RateLookup(null, number.Fault, at, seconds, null, rounding);
        }

        var prices = await SoldPrices.ReadAsync(db, [number.Value], customer?.Id, plan?.Id, at, await ZoneAsync(cancellationToken), cancellationToken);
        var lookup = new RateLookup(number.Value, null, at, seconds, null, rounding);
        return lookup with { Sell = prices.Of(lookup) };
    }

    /// <summary>Of the installation: a partner cannot read settings, but its prices hold by them.</summary>
    private async Task<TimeZoneInfo> ZoneAsync(CancellationToken cancellationToken)
    {
        await using var db = await installation.CreateDbContextAsync(cancellationToken);
        return await InstallationTimeZone.ReadAsync(db, cancellationToken);
    }
}
