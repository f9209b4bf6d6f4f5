using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Import;

/// <summary>What a customer has spent of a day is what that day's calls cost, whatever the clocks around midnight do.</summary>
public sealed class SpendOfDayTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>In São Paulo.</summary>
    private static readonly DateTimeOffset Midnight = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_clock_that_is_put_back_over_midnight_loses_neither_day()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        Assert.Equal("2026-11-22 0.12", await ImportAsync(-60, startedAt: -120));
        Assert.Equal("2026-11-23 0.12", await ImportAsync(30, startedAt: 10));
        Assert.Equal("2026-11-23 0.12", await ImportAsync(40, startedAt: -5));
        Assert.Equal("2026-11-23 0.24", await ImportAsync(50, startedAt: 20));

        // Another node's clock is a minute late.
        Assert.Equal("2026-11-22 0.36", await ImportAsync(-5, startedAt: -70));
        Assert.Equal("2026-11-23 0.36", await ImportAsync(70, startedAt: 5));
        await scene.AssertBooksAsync();

        async Task<string> ImportAsync(int now, int startedAt)
        {
            database.Clock.Now = Midnight.AddSeconds(now);
            scene.Write(scene.Line(60).At(Midnight.AddSeconds(startedAt), 60));
            Assert.Equal(1, (await scene.ImportAsync()).Calls);
            return await scene.ScalarAsync<string>($"SELECT spend_day || ' ' || trim_scale(spent_today) FROM customer_balances WHERE customer_id = '{scene.Customer.Id}'");
        }
    }
}
