using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.Server.Common;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Common;

public sealed class LiveFeedTests
{
    private readonly ChangeSignal changes = new();
    private volatile int value = 1;
    private volatile int reads;

    [Fact]
    public async Task Every_watcher_gets_the_present_value_at_once_and_one_read_serves_all()
    {
        var feed = Feed();
        var watchers = Enumerable.Range(0, 50).Select(_ => feed.WatchAsync().GetAsyncEnumerator()).ToList();
        foreach (var watcher in watchers)
        {
            Assert.Equal("1", await NextAsync(watcher));
        }

        value = 2;
        changes.Raise();

        foreach (var watcher in watchers)
        {
            Assert.Equal("2", await NextAsync(watcher));
            await watcher.DisposeAsync();
        }

        Assert.InRange(reads, 2, 3);
    }

    [Fact]
    public async Task A_slow_watcher_skips_to_the_newest()
    {
        var feed = Feed();
        await using var slow = feed.WatchAsync().GetAsyncEnumerator();
        await using var quick = feed.WatchAsync().GetAsyncEnumerator();
        Assert.Equal("1", await NextAsync(slow));
        Assert.Equal("1", await NextAsync(quick));
        for (var i = 2; i <= 5; i++)
        {
            value = i;
            changes.Raise();
            Assert.Equal($"{i}", await NextAsync(quick));
        }

        Assert.Equal("5", await NextAsync(slow));
    }

    [Fact]
    public async Task A_change_that_changes_nothing_is_not_told_and_many_changes_are_one()
    {
        var feed = Feed();
        await using var watcher = feed.WatchAsync().GetAsyncEnumerator();
        Assert.Equal("1", await NextAsync(watcher));
        changes.Raise();
        await Eventually.TrueAsync(() => reads >= 2, "read again");
        for (var i = 0; i < 1_000; i++)
        {
            value = 2 + (i % 2);
            changes.Raise();
        }

        // It may be read once amid the thousand and once behind them.
        var last = await NextAsync(watcher);
        Assert.Equal("3", last == "3" ? last : await NextAsync(watcher));
        Assert.InRange(reads, 3, 5);
    }

    [Fact]
    public async Task Nothing_is_read_while_nobody_watches_and_the_next_watcher_gets_no_old_value()
    {
        var feed = Feed();
        await using (var watcher = feed.WatchAsync().GetAsyncEnumerator())
        {
            Assert.Equal("1", await NextAsync(watcher));
        }

        var before = reads;
        value = 9;
        changes.Raise();
        Assert.Equal(before, reads);

        await using var next = feed.WatchAsync().GetAsyncEnumerator();
        Assert.Equal("9", await NextAsync(next));
    }

    [Fact]
    public async Task A_read_that_fails_is_tried_again_and_what_time_changes_is_looked_for()
    {
        var failing = 1;
        var feed = Feed(_ => Interlocked.Exchange(ref failing, 0) == 1 ? throw new IOException("away") : Task.FromResult($"{value}"), TimeSpan.FromMilliseconds(50));
        await using var watcher = feed.WatchAsync().GetAsyncEnumerator();
        Assert.Equal("1", await NextAsync(watcher));
        value = 2;
        Assert.Equal("2", await NextAsync(watcher));
    }

    [Fact]
    public async Task Leaving_ends_the_watch_at_once()
    {
        using var leave = new CancellationTokenSource();
        await using var watcher = Feed().WatchAsync(leave.Token).GetAsyncEnumerator();
        Assert.Equal("1", await NextAsync(watcher));
        var waiting = NextAsync(watcher);

        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private LiveFeed<string> Feed(Func<CancellationToken, Task<string>>? read = null, TimeSpan? lookAgain = null) => new(
        changes, TimeSpan.FromMilliseconds(20), read ?? (_ => Task.FromResult($"{value + (0 * Interlocked.Increment(ref reads))}")),
        (one, other) => one == other, _ => lookAgain ?? TimeSpan.FromMinutes(1), TimeProvider.System, NullLogger.Instance);

    private static async Task<string> NextAsync(IAsyncEnumerator<string> watcher)
    {
        Assert.True(await watcher.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20)));
        return watcher.Current;
    }
}
