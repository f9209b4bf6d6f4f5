using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;

namespace TrunkFlow.Server.Calls;

/// <summary>The calls in progress for everyone who watches them, looked at four times a second at most.</summary>
public sealed class WatchActiveCalls
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    /// <summary>A node that falls silent raises nothing.</summary>
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(5);

    private readonly IActiveCalls active;
    private readonly IDbContextFactory<TrunkFlowDbContext> contexts;
    private readonly LiveFeed<CallsNow> feed;

    public WatchActiveCalls(IActiveCalls active, IDbContextFactory<TrunkFlowDbContext> contexts, TimeProvider time, ILogger<WatchActiveCalls> logger)
    {
        this.active = active;
        this.contexts = contexts;
        feed = new LiveFeed<CallsNow>(
            active.Changes, Pace, _ => Task.FromResult(new CallsNow(active.Known ? active.Current : null)), CallsNow.Same, _ => LookAnyway, time, logger);
    }

    /// <summary>Those of a customer or of a gateway, where one is named: the present list, and again whenever it is another.</summary>
    /// <exception cref="NotFoundException">There is no such customer or gateway.</exception>
    public async ValueTask<IAsyncEnumerable<CallsNow>> RunAsync(Guid? customerId, Guid? gatewayId, CancellationToken cancellationToken) =>
        WatchAsync(await PassesAsync(customerId, gatewayId, cancellationToken), cancellationToken);

    /// <summary>The present list alone; null while no switch has told.</summary>
    /// <exception cref="NotFoundException">There is no such customer.</exception>
    public async Task<IReadOnlyList<ActiveCall>?> NowAsync(Guid? customerId, CancellationToken cancellationToken)
    {
        var passes = await PassesAsync(customerId, null, cancellationToken);
        return active.Known ? [.. active.Current.Where(passes)] : null;
    }

    private async Task<Func<ActiveCall, bool>> PassesAsync(Guid? customerId, Guid? gatewayId, CancellationToken cancellationToken)
    {
        if (customerId is null && gatewayId is null)
        {
            return _ => true;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // The switch knows them by these names, which are given once.
        var code = customerId is { } customer ? (await db.FindOrRefuseAsync<Customer>(customer, cancellationToken, "customerId")).Code : null;
        var endpoint = gatewayId is { } gateway ? (await db.FindOrRefuseAsync<Gateway>(gateway, cancellationToken, "gatewayId")).EndpointName : null;
        return call => (code is null || call.CustomerCode == code) && (endpoint is null || call.Gateway == endpoint);
    }

    private async IAsyncEnumerable<CallsNow> WatchAsync(Func<ActiveCall, bool> passes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CallsNow? sent = null;
        await foreach (var now in feed.WatchAsync(cancellationToken))
        {
            var wanted = new CallsNow(now.Calls?.Where(passes).ToList());
            if (sent is null || !CallsNow.Same(sent, wanted))
            {
                yield return sent = wanted;
            }
        }
    }
}
