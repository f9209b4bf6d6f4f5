using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Sync;

public sealed class TellSyncStatusTests
{
    [Fact]
    public async Task Every_step_of_a_publish_is_told_after_it_is_stored()
    {
        await using var bench = await PublishBench.CreateAsync();
        await using var told = await bench.Topics.SubscribeAsync<SyncStatusChange>(SyncStatusChange.Topic);
        var provider = Some.Provider();
        var gateway = Some.Gateway(provider);
        await bench.Database.SaveAsync(provider, gateway);
        var process = bench.Process();

        await process.RunAsync(default);
        await process.RunAsync(default);
        await bench.AddGatewayAsync();
        await process.RunAsync(default);
        await bench.Topics.CompleteAsync(SyncStatusChange.Topic);

        var changes = new List<SyncStatusChange>();
        await foreach (var change in told.ReadEventsAsync())
        {
            changes.Add(change);
        }

        string[] steps = ["Checking", "Checking Write", "Checking Switch", "Checking Reload", "Checking Confirm", "Live"];
        Assert.Equal([.. steps, .. steps], changes.Select(change => $"{change.Status} {change.Step}".TrimEnd()));
        Assert.Equal((2L, 2L, 0), (changes[^1].LiveGeneration, changes[^1].Generation, changes[^1].PendingChanges));
        Assert.All(changes, change => Assert.Equal("pbx1", change.NodeKey));
    }
}
