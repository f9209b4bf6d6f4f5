using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Tariffs;

/// <summary>A new price, of a plan or of one customer.</summary>
public sealed record AddTariffInput : RateTerms
{
    /// <summary>The plan it belongs to. Give either this or the customer.</summary>
    public Guid? TariffPlanId { get; init; }

    /// <summary>The customer it holds for, before any price of its plan.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Expected buy price per minute, for the margin shown beside the price.</summary>
    [DefaultValue(0)]
    public decimal Cost { get; init; }
}

public sealed class AddTariff(TrunkFlowDbContext db, TimeProvider clock)
{
    public async Task<Tariff> RunAsync(AddTariffInput input, CancellationToken cancellationToken)
    {
        if (input.TariffPlanId is null == input.CustomerId is null)
        {
            throw new InvalidValueException("tariffPlanId", "PlanOrCustomer");
        }

        await db.RequireAsync<TariffPlan>("tariffPlanId", input.TariffPlanId, cancellationToken);
        await db.RequireAsync<Customer>("customerId", input.CustomerId, cancellationToken);
        var tariff = input.TariffPlanId is { } planId
            ? Tariff.OfPlan(planId, input.From(clock), input.Cost)
            : Tariff.OfCustomer(input.CustomerId!.Value, input.From(clock), input.Cost);
        db.Tariffs.Add(tariff);
        await db.SaveChangesAsync(cancellationToken);
        return tariff;
    }
}
