using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.LiveCalls;

/// <summary>Gathers the calls in progress and gives their customers and gateways names: two small queries, whatever the number of calls.</summary>
public sealed class ReadLiveCalls(TrunkFlowDbContext db, IActiveCalls active, TimeProvider time)
{
    public async Task<LiveBoard> RunAsync(CancellationToken cancellationToken)
    {
        var (nodes, now) = (active.Nodes, time.GetUtcNow());
        var calls = nodes.SelectMany(node => node.Calls).ToList();
        var channels = new ActiveChannels(calls);
        var codes = channels.Customers.Keys.ToList();
        var customers = await db.Customers.AsNoTracking().Where(row => codes.Contains(row.Code))
            .Select(row => new { row.Id, row.Code, row.Name, row.MaxChannels }).ToDictionaryAsync(row => row.Code, cancellationToken);
        var gateways = await db.Gateways.AsNoTracking()
            .Select(row => new { row.EndpointName, row.Name, row.MaxChannels, row.Enabled }).ToDictionaryAsync(row => row.EndpointName, cancellationToken);
        return new LiveBoard
        {
            Nodes = nodes,
            // The oldest first: a call that hangs is found at the top.
            Calls =
            [
                .. calls.OrderBy(call => call.StartedAt).ThenBy(call => call.LinkedId, StringComparer.Ordinal).Select(call =>
                {
                    var customer = customers.GetValueOrDefault(call.CustomerCode ?? "");
                    return new LiveCallRow(call, customer?.Id, customer?.Name, gateways.GetValueOrDefault(call.Gateway ?? "")?.Name, Seconds(call, now));
                }),
            ],
            Customers = Fullest(channels.Customers.Select(pair => customers.GetValueOrDefault(pair.Key) is { } row
                ? new ChannelUse(pair.Key, row.Name, pair.Value, row.MaxChannels)
                : new ChannelUse(pair.Key, pair.Key, pair.Value, null))),
            Gateways = Fullest(gateways.Values.Where(row => row.Enabled || channels.OfGateway(row.EndpointName) > 0)
                .Select(row => new ChannelUse(row.EndpointName, row.Name, channels.OfGateway(row.EndpointName), row.MaxChannels))),
        };
    }

    // A node's clock may be a little ahead of ours.
    private static long Seconds(ActiveCall call, DateTimeOffset now) => Math.Max(0, (long)(now - (call.AnsweredAt ?? call.StartedAt)).TotalSeconds);

    private static List<ChannelUse> Fullest(IEnumerable<ChannelUse> uses) =>
        [.. uses.OrderByDescending(use => use.InUse).ThenBy(use => use.Name, StringComparer.CurrentCulture)];
}
