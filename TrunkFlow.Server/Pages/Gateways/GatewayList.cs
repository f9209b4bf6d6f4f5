using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>All gateways with their latest state; of several switches the one that saw it last.</summary>
public sealed class GatewayList(TrunkFlowDbContext db, IActiveCalls active)
{
    public async Task<IReadOnlyList<GatewayRow>> ReadAsync(CancellationToken cancellationToken)
    {
        var states = await db.GatewayStates.AsNoTracking().ToListAsync(cancellationToken);
        var latest = states.GroupBy(state => state.GatewayId).ToDictionary(group => group.Key, group => group.MaxBy(state => state.SeenAt));
        var gateways = await db.Gateways.AsNoTracking().Include(gateway => gateway.Provider).OrderBy(gateway => gateway.Name).ToListAsync(cancellationToken);
        var channels = ActiveChannels.Now(active);
        return [.. gateways.Select(gateway => new GatewayRow(
            gateway,
            latest.GetValueOrDefault(gateway.Id),
            channels?.OfGateway(gateway.EndpointName)))];
    }
}
