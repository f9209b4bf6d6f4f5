using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Dashboard;

/// <summary>Gathers what changes from second to second: sums of the rollups, states of gateways and extensions, and the calls in progress.</summary>
public sealed class ReadMetrics(IDbContextFactory<TrunkFlowDbContext> contexts, PastHours past, IActiveCalls active, TimeProvider time)
{
    public async Task<DashboardMetrics> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var today = RollupKey.HourOf(await InstallationTimeZone.DayStartAsync(db, now, cancellationToken));
        var hours = await new ReadCallFigures(db, past, new ReadDestinationNames(db)).HoursAsync(today, RollupKey.HourOf(now), cancellationToken);
        var gateways = await GatewaysAsync(db, now, cancellationToken);
        var known = active.Nodes.ToDictionary(node => node.NodeKey);
        var keys = await db.PbxNodes.Select(node => node.Key).ToListAsync(cancellationToken);
        var nodes = keys.Union(known.Keys).Order(StringComparer.Ordinal).Select(key => Figures(known.GetValueOrDefault(key) ?? NodeCalls.Unknown(key))).ToList();
        var told = nodes.Exists(node => node.Known);
        return new DashboardMetrics
        {
            Today = CallFigures.Of(hours),
            ActiveCalls = told ? nodes.Sum(node => node.ActiveCalls ?? 0) : null,
            CallsInProgress = told ? nodes.Sum(node => node.CallsInProgress ?? 0) : null,
            CallsPerSecond = told ? nodes.Sum(node => node.CallsPerSecond ?? 0) : null,
            GatewaysUp = gateways.Count(states => states.Any(state => state.Status == GatewayStatus.Reachable) && !states.Any(IsDown)),
            GatewaysDown = gateways.Count(states => states.Any(IsDown)),
            RegistrationsUp = gateways.Sum(states => states.Count(state => state.Registration == RegistrationStatus.Registered)),
            RegistrationsDown = gateways.Sum(states => states.Count(state => state.Registration is RegistrationStatus.Unregistered or RegistrationStatus.Rejected)),
            ExtensionsRegistered = await db.ExtensionStatesAt(now).Where(state => state.Status == ExtensionStatus.Registered)
                .Select(state => state.ExtensionId).Distinct().CountAsync(cancellationToken),
            Nodes = nodes,
        };
    }

    private static async Task<List<IGrouping<Guid, GatewayState>>> GatewaysAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var states = await db.GatewayStatesAt(now).AsNoTracking()
            .Where(state => db.Gateways.Any(gateway => gateway.Id == state.GatewayId && gateway.Enabled)).ToListAsync(cancellationToken);
        return [.. states.GroupBy(state => state.GatewayId)];
    }

    private static bool IsDown(GatewayState state) => state.Status == GatewayStatus.Unreachable;

    private static NodeFigures Figures(NodeCalls node) => node.Known
        ? new(node.NodeKey, true, node.Calls.Count(call => call.Bridged), node.Calls.Count, node.CallsPerSecond)
        : new(node.NodeKey, false, null, null, null);
}
