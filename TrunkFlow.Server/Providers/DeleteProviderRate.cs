using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Providers;

/// <summary>Removes a buy rate. Calls already rated keep their prices.</summary>
/// <param name="Id">The buy rate.</param>
public sealed record DeleteProviderRateInput(Guid Id);

public sealed class DeleteProviderRate(TrunkFlowDbContext db)
{
    public async Task<ProviderRate> RunAsync(DeleteProviderRateInput input, CancellationToken cancellationToken)
    {
        var rate = await db.FindOrRefuseAsync<ProviderRate>(input.Id, cancellationToken);
        db.Remove(rate);
        await db.SaveChangesAsync(cancellationToken);
        return rate;
    }
}
