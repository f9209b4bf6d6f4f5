using TrunkFlow.Server.Asterisk.Agi;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>
/// Ends calls of this node's switch before they come to more than their customer has, where the plan says so. Every call has a longest time of its own from the
/// beginning; this is for several at once, which spend the same money, and for money that went elsewhere meanwhile.
/// </summary>
internal sealed partial class EndUnpaidCalls(
    LiveCalls live, CallsOfAllNodes calls, LiveFunds funds, LiveRouting routing, EndCall end, NodeSettings node, TimeProvider time, ILogger<EndUnpaidCalls> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace, time);
        while (await pace.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Recall();
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFault(fault);
            }
        }
    }

    /// <summary>What calls are sold for that were let through before this program started.</summary>
    private void Recall()
    {
        if (routing.Table is not { } table)
        {
            return;
        }

        foreach (var leg in live.SoldBefore())
        {
            var (number, rate) = leg.SoldBy!.Value;
            if (table.CustomerOf(leg.AccountCode) is { } customer && table.Prices.SoldRate(customer, number, rate, leg.StartedAt) is { } sold)
            {
                live.Sell(leg.UniqueId, new SoldCall(customer, sold.Terms, table.Prices.RoundingOf(customer)));
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var nodes = calls.Nodes;
        if (funds.Now is not { } known || !nodes.Any(other => other.NodeKey == node.Key && other.Calls.Any(call => call.Sold is not null)))
        {
            return;
        }

        var now = time.GetUtcNow();
        foreach (var customer in nodes.SelectMany(other => other.Calls).Where(call => call is { Bridged: true, Sold: not null }).GroupBy(call => call.Sold!.CustomerId))
        {
            if (known.TryGetValue(customer.Key, out var his) && his.EndsCalls)
            {
                var owed = nodes.SelectMany(other => other.Unbooked).Where(held => held.CustomerId == customer.Key).Sum(held => held.Owed);
                foreach (var call in UnpaidCalls.Among(customer, his.Room(now).Without(owed), now).Where(call => call.NodeKey == node.Key))
                {
                    LogEnded(call.LinkedId, his.Code);
                    await end.RunAsync(call.LinkedId, cancellationToken);
                }
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The call {Call} is ended: the money of customer {Customer} does not reach further")]
    private partial void LogEnded(string call, string customer);

    [LoggerMessage(Level = LogLevel.Error, Message = "Calls were not looked through for those nobody pays for")]
    private partial void LogFault(Exception fault);
}
