using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>Gateways as the switches see them now.</summary>
public sealed class GatewayList(TrunkFlowDbContext db, IActiveCalls active, TimeProvider time)
{
    public Task<IReadOnlyList<GatewayRow>> ReadAsync(CancellationToken cancellationToken) => ReadAsync(db.Gateways, cancellationToken);

    /// <summary>Those whose name or address has what was typed; nothing typed, and it is all of them.</summary>
    public Task<IReadOnlyList<GatewayRow>> ReadAsync(string? typed, CancellationToken cancellationToken)
    {
        var part = LikePattern.Anywhere(typed?.Trim() ?? "");
        return ReadAsync(db.Gateways.Where(gateway => PlainText.Like(gateway.Name, part) || PlainText.Like(gateway.Host, part)), cancellationToken);
    }

    /// <summary>One of them; null when there is none of this key.</summary>
    public async Task<GatewayRow?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await ReadAsync(db.Gateways.Where(gateway => gateway.Id == id), cancellationToken)).SingleOrDefault();

    private async Task<IReadOnlyList<GatewayRow>> ReadAsync(IQueryable<Gateway> which, CancellationToken cancellationToken)
    {
        var states = (await db.GatewayStatesAt(time.GetUtcNow()).AsNoTracking().Where(state => which.Any(gateway => gateway.Id == state.GatewayId)).OrderBy(state => state.NodeKey).ToListAsync(cancellationToken))
            .ToLookup(state => state.GatewayId);
        var gateways = await which.AsNoTracking().Include(gateway => gateway.Provider).OrderBy(gateway => gateway.Name).ToListAsync(cancellationToken);
        var channels = ActiveChannels.Now(active);
        return [.. gateways.Select(gateway => new GatewayRow(
            gateway,
            [.. states[gateway.Id]],
            channels?.OfGateway(gateway.EndpointName)))];
    }
}
