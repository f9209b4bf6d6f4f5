using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>All gateways as the switches see them now; of several, the one that cannot reach it, for its calls fail.</summary>
public sealed class GatewayList(TrunkFlowDbContext db, IActiveCalls active, TimeProvider time)
{
    public Task<IReadOnlyList<GatewayRow>> ReadAsync(CancellationToken cancellationToken) => ReadAsync(db.Gateways, cancellationToken);

    /// <summary>One of them; null when there is none of this key.</summary>
    public async Task<GatewayRow?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await ReadAsync(db.Gateways.Where(gateway => gateway.Id == id), cancellationToken)).SingleOrDefault();

    private async Task<IReadOnlyList<GatewayRow>> ReadAsync(IQueryable<Gateway> which, CancellationToken cancellationToken)
    {
        var states = await db.GatewayStatesAt(time.GetUtcNow()).AsNoTracking().ToListAsync(cancellationToken);
        var worst = states.GroupBy(state => state.GatewayId).ToDictionary(group => group.Key, group => group.MaxBy(state => (state.Fails, state.SeenAt)));
        var gateways = await which.AsNoTracking().Include(gateway => gateway.Provider).OrderBy(gateway => gateway.Name).ToListAsync(cancellationToken);
        var channels = ActiveChannels.Now(active);
        return [.. gateways.Select(gateway => new GatewayRow(
            gateway,
            worst.GetValueOrDefault(gateway.Id),
            channels?.OfGateway(gateway.EndpointName)))];
    }
}
