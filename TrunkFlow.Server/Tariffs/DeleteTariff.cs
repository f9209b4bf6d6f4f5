using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Tariffs;

/// <summary>Removes a price. Calls already rated keep theirs.</summary>
/// <param name="Id">The price.</param>
public sealed record DeleteTariffInput(Guid Id);

public sealed class DeleteTariff(TrunkFlowDbContext db)
{
    public async Task<Tariff> RunAsync(DeleteTariffInput input, CancellationToken cancellationToken)
    {
        var tariff = await db.FindOrRefuseAsync<Tariff>(input.Id, cancellationToken);
        db.Remove(tariff);
        await db.SaveChangesAsync(cancellationToken);
        return tariff;
    }
}
