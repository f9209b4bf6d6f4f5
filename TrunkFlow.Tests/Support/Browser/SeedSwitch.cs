using Microsoft.Extensions.Hosting;
using TrunkFlow.Server.Asterisk.Live;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Tests.Support.Browser;

/// <summary>The switch of the panel's seed: it tells its calls as a node does, and ends those it is asked to.</summary>
internal sealed class SeedSwitch(CallsOfAllNodes calls, PanelSeed seed, TimeProvider time) : BackgroundService, ICallControl
{
    private const string Key = "pbx1";

    /// <summary>A call whose switch never answers.</summary>
    public const string Stuck = "pbx1-stuck";

    private readonly Lock gate = new();
    private readonly List<ActiveCall> up = [.. Calls(seed, time.GetUtcNow())];

    public void Ring(ActiveCall call)
    {
        lock (gate)
        {
            up.Add(call);
        }

        Tell();
    }

    public Task<HangUpOutcome> HangUpAsync(string nodeKey, string linkedId, CancellationToken cancellationToken)
    {
        if (linkedId == Stuck)
        {
            return Task.FromResult(HangUpOutcome.SwitchAway);
        }

        bool known;
        lock (gate)
        {
            known = up.RemoveAll(call => call.LinkedId == linkedId) > 0;
        }

        Tell();
        return Task.FromResult(known ? HangUpOutcome.Ended : HangUpOutcome.Over);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            Tell();
            await Task.Delay(TimeSpan.FromSeconds(3), time, stoppingToken);
        }
    }

    private void Tell()
    {
        lock (gate)
        {
            calls.Hear(new NodeCalls(Key, true, 1.4, [.. up]));
        }
    }

    private static IEnumerable<ActiveCall> Calls(PanelSeed seed, DateTimeOffset now)
    {
        for (var index = 0; index < 14; index++)
        {
            var customer = seed.Customers[(index * 5) % 4 + (index % 3 == 0 ? 9 : 0)];
            var inbound = index % 5 == 4;
            var began = now.AddSeconds(-17 - (index * index * 11));
            yield return new ActiveCall(
                Key,
                index == 0 ? Stuck : $"pbx1-1795690261.{index}",
                inbound ? CallDirection.Inbound : CallDirection.Outbound,
                customer.Code,
                inbound ? $"+5521955550{100 + index}" : $"55855555{1000 + index}",
                inbound ? $"+55855555{index:0000}" : $"+55119555501{10 + index}",
                seed.Gateways[index % 3].EndpointName,
                began,
                index % 4 == 1 ? null : began.AddSeconds(6));
        }
    }
}
