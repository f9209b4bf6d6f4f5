using TrunkFlow.Server.Pages.Live;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages.Live;

public sealed class PacedNamesTests : IAsyncLifetime
{
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    private readonly ManualTimers clock = new();
    private readonly CancellationTokenSource leave = new();
    private readonly PacedNames names;
    private readonly IAsyncEnumerator<string> reader;

    public PacedNamesTests()
    {
        names = new PacedNames(clock);
        reader = names.ReadAsync(leave.Token).GetAsyncEnumerator();
    }

    [Fact]
    public async Task After_a_calm_a_name_is_told_at_once()
    {
        var next = NextAsync();
        await WaitingAsync();
        names.Tell("calls");
        Assert.Equal("calls", await next);
    }

    [Fact]
    public async Task A_thousand_changes_within_a_second_are_one_and_the_last_of_them_is_not_lost()
    {
        names.Tell("calls");
        Assert.Equal("calls", await NextAsync());
        var next = NextAsync();
        await WaitingAsync();
        for (var i = 0; i < 1_000; i++)
        {
            names.Tell("calls");
        }

        clock.Advance(PacedNames.Pace - Millisecond);
        Assert.Equal(1, clock.Running);
        Assert.False(next.IsCompleted);
        clock.Advance(Millisecond);
        Assert.Equal("calls", await next);
        Assert.Equal(PacedNames.Nothing, await SilenceAsync());
    }

    [Fact]
    public async Task A_name_waits_for_the_second_of_another()
    {
        names.Tell("calls");
        Assert.Equal("calls", await NextAsync());
        var next = NextAsync();
        await WaitingAsync();
        names.Tell("sync");
        names.Tell("calls");
        clock.Advance(PacedNames.Pace - Millisecond);
        Assert.Equal(1, clock.Running);
        clock.Advance(Millisecond);
        Assert.Equal("sync", await next);
        Assert.Equal("calls", await NextAsync());
    }

    [Fact]
    public async Task For_a_reader_that_does_not_read_every_name_waits_once()
    {
        for (var i = 0; i < 100_000; i++)
        {
            names.Tell(i % 2 == 0 ? "calls" : "sync");
        }

        Assert.Equal("calls", await NextAsync());
        Assert.Equal("sync", await NextAsync());
        Assert.Equal(PacedNames.Nothing, await SilenceAsync());
    }

    [Fact]
    public async Task Silence_is_broken_every_quarter_of_a_minute()
    {
        for (var i = 0; i < 3; i++)
        {
            var next = NextAsync();
            await WaitingAsync();
            clock.Advance(PacedNames.LongestSilence - Millisecond);
            Assert.False(next.IsCompleted);
            clock.Advance(Millisecond);
            Assert.Equal(PacedNames.Nothing, await next);
        }
    }

    [Fact]
    public async Task It_ends_without_a_fault_when_the_reader_leaves()
    {
        var next = reader.MoveNextAsync();
        await WaitingAsync();
        await leave.CancelAsync();
        Assert.False(await next);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await leave.CancelAsync();
        await reader.DisposeAsync();
        leave.Dispose();
    }

    /// <summary>What comes when a second and the longest silence have passed.</summary>
    private async Task<string> SilenceAsync()
    {
        var next = NextAsync();
        await WaitingAsync();
        clock.Advance(PacedNames.Pace);
        await WaitingAsync();
        clock.Advance(PacedNames.LongestSilence);
        return await next;
    }

    private Task WaitingAsync() => Eventually.TrueAsync(() => clock.Running == 1, "it waits");

    private async Task<string> NextAsync()
    {
        Assert.True(await reader.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10)));
        return reader.Current;
    }
}
