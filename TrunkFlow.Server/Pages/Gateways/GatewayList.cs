using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.Lists;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>Gateways as the switches see them now.</summary>
public sealed class GatewayList(TrunkFlowDbContext db, IActiveCalls active, TimeProvider time)
{
    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<GatewayRow>> ReadAsync(CancellationToken cancellationToken) =>
        await NowAsync(await Gateways.OrderBy(gateway => gateway.Name).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Those whose name or address has what was typed, by name; nothing typed, and it is all of them.</summary>
    public async Task<ListPage<GatewayRow>> ReadAsync(string? typed, ListCursor? at, int size, CancellationToken cancellationToken)
    {
        var part = LikePattern.Anywhere(typed?.Trim() ?? "");
        var page = await Gateways.Where(gateway => PlainText.Like(gateway.Name, part) || PlainText.Like(gateway.Host, part))
            .PageByAsync(gateway => gateway.Name, at, size, cancellationToken);
        return new ListPage<GatewayRow>(await NowAsync(page.Rows, cancellationToken), page.Before, page.After);
    }

    /// <summary>One of them; null when there is none of this key.</summary>
    public async Task<GatewayRow?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await NowAsync(await Gateways.Where(gateway => gateway.Id == id).ToListAsync(cancellationToken), cancellationToken)).SingleOrDefault();

    private IQueryable<Gateway> Gateways => db.Gateways.AsNoTracking().Include(gateway => gateway.Provider);

    private async Task<IReadOnlyList<GatewayRow>> NowAsync(IReadOnlyList<Gateway> gateways, CancellationToken cancellationToken)
    {
        var shown = gateways.Select(gateway => gateway.Id).ToList();
        var states = (await db.GatewayStatesAt(time.GetUtcNow()).AsNoTracking().Where(state => shown.Contains(state.GatewayId)).OrderBy(state => state.NodeKey).ToListAsync(cancellationToken))
            .ToLookup(state => state.GatewayId);
        var channels = ActiveChannels.Now(active);
        return [.. gateways.Select(gateway => new GatewayRow(
            gateway,
            [.. states[gateway.Id]],
            channels?.OfGateway(gateway.EndpointName)))];
    }
}
