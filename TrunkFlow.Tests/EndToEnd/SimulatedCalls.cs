using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Live;
using TrunkFlow.Server.Asterisk.Routing;
using TrunkFlow.Server.Asterisk.Simulation;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Routes;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>Calls that were made, made once more in the simulator with what the call records say of them.</summary>
internal sealed class SimulatedCalls(TestDatabase database, MasterKey key)
{
    // Nobody wrote down whether there was room at that moment, which phone it was, and what was dialled that no number has in it.
    private static readonly string[] NotWritten = [CallRefusal.ChannelLimit.Name, CallRefusal.CallRate.Name, CallRefusal.NotPermitted.Name, CallRefusal.BadDigits.Name];

    private readonly SimulateCall simulate = new(
        new OneDatabase(database), database.Source, new RatingReferences(new RateIndexes(TimeProvider.System)), new CallsOfAllNodes(TimeProvider.System), key, TimeProvider.System);

    /// <param name="since">Live routing answers from then on.</param>
    /// <returns>How many calls were compared, and where the simulator says something else than the switch did.</returns>
    public async Task<(int Compared, IReadOnlyList<string> Differences)> CompareAsync(DateTimeOffset since)
    {
        await using var db = database.Open();
        var records = await db.CallRecords.AsNoTracking().Where(record => record.StartedAt >= since).OrderBy(record => record.Attempt).ToListAsync();
        // Neither was whether their carriers had room, nor the lot that was drawn.
        var limited = await db.Gateways.Where(gateway => gateway.MaxChannels > 0 || gateway.MaxCallsPerSecond != null).Select(gateway => gateway.Id).ToListAsync();
        var chance = await db.Routes.Where(route => route.Mode == RouteMode.Weight || route.Gateways.Any(row => limited.Contains(row.GatewayId))).Select(route => route.Id).ToListAsync();
        var (compared, differences) = (0, new List<string>());
        foreach (var call in records.GroupBy(record => record.UniqueId).Select(call => call.ToList()).Where(IsDialledByACustomer))
        {
            var first = call[0];
            var simulated = await simulate.RunAsync(new CallToSimulate(first.CustomerId!.Value, first.Destination, first.StartedAt, first.CustomerTrunkId, first.Source), CancellationToken.None);
            if (simulated.ExtensionId is null && !simulated.Routes.Any(route => chance.Contains(route.RouteId)))
            {
                compared++;
                var tried = simulated.Routes.SelectMany(route => route.Gateways).Where(gateway => gateway.Turn is not null).OrderBy(gateway => gateway.Turn).ToList();
                var (said, done) = (Said(simulated, tried, call), Done(call));
                differences.AddRange(said == done ? [] : [$"{first.Destination}: the switch {done}, the simulator {said}"]);
            }
        }

        return (compared, differences);
    }

    private static bool IsDialledByACustomer(List<CallRecord> call) =>
        call.TrueForAll(record => record is { Direction: CallDirection.Outbound, CustomerId: not null, ConferenceId: null, DidId: null } && !NotWritten.Contains(record.Refusal));

    /// <summary>As far as the call went: an answered one has no use for the gateways behind.</summary>
    private static string Said(CallSimulation simulated, List<SimulatedGateway> tried, List<CallRecord> call)
    {
        var attempts = call.Where(record => record.Attempt > 0);
        return tried.Count == 0
            ? $"{simulated.Number} {simulated.Refusal?.Name}"
            // Where no channel was made nothing was sent.
            : string.Join("; ", tried.Zip(attempts, (gateway, made) => $"{gateway.Name} {(made.SentNumber is null ? "" : gateway.Sent)} {gateway.ProviderRateId}").Prepend($"{simulated.Number} {simulated.TariffId}"));
    }

    private string Done(List<CallRecord> call)
    {
        using var db = database.Open();
        var names = db.Gateways.ToDictionary(gateway => gateway.Id, gateway => gateway.Name);
        var attempts = call.Where(record => record.Attempt > 0).ToList();
        var first = call[0];
        return attempts.Count == 0
            ? $"{first.DestinationNumber} {first.Refusal}"
            : string.Join("; ", attempts.Select(record => $"{names[record.GatewayId!.Value]} {record.SentNumber} {record.ProviderRateId}").Prepend($"{first.DestinationNumber} {first.TariffId}"));
    }
}
