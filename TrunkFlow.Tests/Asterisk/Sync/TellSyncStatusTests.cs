using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Settings;
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

    /// <summary>How many changes wait is known before what they would change in the files; a page that asked in between would show the one without the other.</summary>
    [Fact]
    public async Task What_waits_for_review_is_told_of_once_it_can_be_read_and_the_log_has_one_line_of_it()
    {
        await using var bench = await PublishBench.CreateAsync();
        await bench.Database.SaveAsync(new Setting(Setting.Publishing, Setting.ReviewFirst));
        await bench.AddGatewayAsync();
        using var log = new SyncLog(bench.Topics, TimeProvider.System);
        await log.StartAsync(default);
        await using var told = await bench.Topics.SubscribeAsync<SyncStatusChange>(SyncStatusChange.Topic);
        using var tell = bench.Tell();
        var process = bench.Process();
        await process.RunAsync(default);
        await tell.RunAsync(default);
        await bench.AddGatewayAsync();
        await tell.RunAsync(default);
        await process.RunAsync(default);
        await tell.RunAsync(default);
        await bench.Topics.CompleteAsync(SyncStatusChange.Topic);

        var waiting = new List<string?>();
        await foreach (var change in told.ReadEventsAsync())
        {
            waiting.Add(change.Waiting);
        }

        Assert.Equal(3, waiting.Count);
        Assert.Equal(waiting[0], waiting[1]);
        Assert.NotEqual(waiting[1], waiting[2]);
        await Eventually.TrueAsync(() => log.Newest(9).Count == 2, "two lines in the log");
    }
}
