using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>Writes what the board knows of gateways and extensions into their state rows, and tells of those that are another than before.</summary>
internal sealed class EndpointStates(IDbContextFactory<TrunkFlowDbContext> contexts, NodeSettings node, ITopicEventSender topics, TimeProvider time)
{
    public async Task StoreAsync(EndpointBoard board, IReadOnlyCollection<string> endpoints, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var gateways = await StoreGatewaysAsync(db, board, endpoints, cancellationToken);
        var extensions = await StoreExtensionsAsync(db, board, endpoints, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var change in gateways)
        {
            await topics.SendAsync(GatewayStatusChange.Topic, change, cancellationToken);
        }

        foreach (var change in extensions)
        {
            await topics.SendAsync(ExtensionStatusChange.Topic, change, cancellationToken);
        }
    }

    /// <summary>Endpoint names of everything that has a state row on this node.</summary>
    public async Task<List<string>> StoredAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var gateways = GatewaysOf(db);
        var extensions = db.ExtensionStates.Where(state => state.NodeKey == node.Key)
            .Join(db.Extensions, state => state.ExtensionId, extension => extension.Id, (_, extension) => extension.EndpointName);
        return [.. await gateways.ToListAsync(cancellationToken), .. await extensions.ToListAsync(cancellationToken)];
    }

    /// <summary>Endpoint names of the gateways that have a state row on this node.</summary>
    public async Task<List<string>> GatewaysAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await GatewaysOf(db).ToListAsync(cancellationToken);
    }

    private IQueryable<string> GatewaysOf(TrunkFlowDbContext db) => db.GatewayStates.Where(state => state.NodeKey == node.Key)
        .Join(db.Gateways, state => state.GatewayId, gateway => gateway.Id, (_, gateway) => gateway.EndpointName);

    private async Task<List<GatewayStatusChange>> StoreGatewaysAsync(
        TrunkFlowDbContext db, EndpointBoard board, IReadOnlyCollection<string> endpoints, CancellationToken cancellationToken)
    {
        var changes = new List<GatewayStatusChange>();
        var gateways = await db.Gateways.AsNoTracking()
            .Where(gateway => endpoints.Contains(gateway.EndpointName))
            .Select(gateway => new { gateway.Id, gateway.EndpointName })
            .ToListAsync(cancellationToken);
        var ids = gateways.Select(gateway => gateway.Id).ToList();
        var states = await db.GatewayStates.Where(state => state.NodeKey == node.Key && ids.Contains(state.GatewayId)).ToDictionaryAsync(state => state.GatewayId, cancellationToken);
        foreach (var gateway in gateways)
        {
            if (!states.TryGetValue(gateway.Id, out var state))
            {
                db.Add(state = new GatewayState(gateway.Id, node.Key));
            }

            var (status, roundTrip, registration) = board.Gateway(gateway.EndpointName);
            if (status != state.Status || registration != state.Registration)
            {
                changes.Add(new(gateway.Id, node.Key, status, state.Status, roundTrip, registration, state.Registration, time.GetUtcNow()));
            }

            state.Saw(status, roundTrip, time.GetUtcNow());
            state.SawRegistration(registration, time.GetUtcNow());
        }

        return changes;
    }

    private async Task<List<ExtensionStatusChange>> StoreExtensionsAsync(
        TrunkFlowDbContext db, EndpointBoard board, IReadOnlyCollection<string> endpoints, CancellationToken cancellationToken)
    {
        var changes = new List<ExtensionStatusChange>();
        var extensions = await db.Extensions.AsNoTracking()
            .Where(extension => endpoints.Contains(extension.EndpointName))
            .Select(extension => new { extension.Id, extension.CustomerId, extension.EndpointName })
            .ToListAsync(cancellationToken);
        var ids = extensions.Select(extension => extension.Id).ToList();
        var states = await db.ExtensionStates.Where(state => state.NodeKey == node.Key && ids.Contains(state.ExtensionId)).ToDictionaryAsync(state => state.ExtensionId, cancellationToken);
        foreach (var extension in extensions)
        {
            if (!states.TryGetValue(extension.Id, out var state))
            {
                db.Add(state = new ExtensionState(extension.Id, extension.CustomerId, node.Key));
            }

            var (status, contacts, best) = board.Extension(extension.EndpointName);
            if (status != state.Status || contacts != state.Contacts)
            {
                changes.Add(new(extension.Id, extension.CustomerId, node.Key, status, state.Status, contacts, best?.UserAgent, time.GetUtcNow()));
            }

            state.Saw(status, contacts, best?.Uri, best?.UserAgent, best?.RoundTripMilliseconds, time.GetUtcNow());
        }

        return changes;
    }
}
