using TrunkFlow.Server.Dashboard;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Dashboard;

public sealed class PastHoursTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly ManualClock clock = new() { Now = Noon };
    private readonly PastHours past;
    private int read;

    public PastHoursTests() => past = new PastHours(clock);

    [Fact]
    public async Task Everybody_who_looks_within_a_minute_sees_what_was_read_once()
    {
        Assert.Equal(1, await CallsAsync(Noon.AddHours(-49), Noon));
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(1, await CallsAsync(Noon.AddHours(-49), Noon));
        Assert.Equal(1, await CallsAsync(Noon.AddHours(-12), Noon));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await CallsAsync(Noon.AddHours(-49), Noon));
    }

    [Fact]
    public async Task Hours_that_were_not_read_are_read_at_once()
    {
        Assert.Equal(1, await CallsAsync(Noon.AddHours(-12), Noon));
        Assert.Equal(2, await CallsAsync(Noon.AddHours(-49), Noon));
        Assert.Equal(3, await CallsAsync(Noon.AddHours(-49), Noon.AddHours(1)));
    }

    /// <summary>The calls of the first hour: as many as were reads.</summary>
    private async Task<int> CallsAsync(DateTimeOffset from, DateTimeOffset until) => (await past.ReadAsync(from, until, () =>
    {
        read++;
        return Task.FromResult<IReadOnlyDictionary<DateTimeOffset, HourFigures>>(new Dictionary<DateTimeOffset, HourFigures>
        {
            [Noon.AddHours(-12)] = HourFigures.Quiet(Noon.AddHours(-12)) with { Calls = read },
        });
    }))[Noon.AddHours(-12)].Calls;
}
