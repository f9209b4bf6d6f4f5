using TrunkFlow.Server.Data;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Providers;

/// <summary>A new buy rate.</summary>
public sealed record AddProviderRateInput : RateTerms
{
    /// <summary>The provider that charges it.</summary>
    public required Guid ProviderId { get; init; }
}

public sealed class AddProviderRate(TrunkFlowDbContext db, TimeProvider clock)
{
    public async Task<ProviderRate> RunAsync(AddProviderRateInput input, CancellationToken cancellationToken)
    {
        await db.RequireAsync<Provider>("providerId", input.ProviderId, cancellationToken);
        var rate = new ProviderRate(input.ProviderId, input.From(clock));
        db.ProviderRates.Add(rate);
        await db.SaveChangesAsync(cancellationToken);
        return rate;
    }
}
