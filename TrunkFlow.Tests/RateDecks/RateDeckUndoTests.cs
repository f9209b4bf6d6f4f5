using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.RateDecks;

/// <summary>An applied deck taken back.</summary>
public sealed class RateDeckUndoTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private DeckBench Bench => new(database);

    [Fact]
    public async Task Undone_before_its_moment_nothing_of_it_is_left()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m), ("5521", 0.20m));
        var from = database.Clock.Now.AddDays(3);
        var deck = await Bench.UndoAsync(await Bench.ApplyAsync(await Bench.ReadAsync(plan, "5511,0.15\n5541,0.40\n", RateDeckScope.Complete, from)));

        Assert.Equal(RateDeckStatus.Undone, deck.Status);
        Assert.Equal(["5511 0.10", "5521 0.20"], await Bench.PricesAsync(plan, from));
        await using var db = database.Open();
        Assert.Equal(2, await db.Tariffs.CountAsync(row => row.TariffPlanId == plan.Id));
    }

    [Fact]
    public async Task Undone_afterwards_the_time_between_keeps_its_prices_and_the_former_ones_hold_again()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m), ("5521", 0.20m));
        var applied = await Bench.ApplyAsync(await Bench.ReadAsync(plan, "5511,0.15\n5541,0.40\n", RateDeckScope.Complete));
        var between = database.Clock.Now.AddHours(1);
        database.Clock.Now = between.AddHours(1);
        await Bench.UndoAsync(applied);

        Assert.Equal(["5511 0.15", "5541 0.40"], (await Bench.PricesAsync(plan, between)).Where(price => !price.StartsWith("5521", StringComparison.Ordinal)));
        Assert.Equal(["5511 0.10", "5521 0.20"], await Bench.PricesAsync(plan));
    }

    [Fact]
    public async Task A_price_somebody_edited_since_outlives_the_undoing()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m));
        var deck = await Bench.ApplyAsync(await Bench.ReadAsync(plan, "5511,0.15\n"));
        await using (var db = database.Open())
        {
            var tariff = await db.Tariffs.SingleAsync(row => row.TariffPlanId == plan.Id && row.ValidUntil == null);
            tariff.Edit(new RateTerms { Prefix = "5511", PricePerMinute = 0.17m, ValidFrom = tariff.ValidFrom }, 0);
            await db.SaveChangesAsync();
        }

        await Bench.UndoAsync(deck);
        Assert.Equal(["5511 0.17"], await Bench.PricesAsync(plan));
    }

    [Fact]
    public async Task A_price_that_ended_meanwhile_is_not_made_longer_by_the_undoing()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m));
        var deck = await Bench.ApplyAsync(await Bench.ReadAsync(plan, "5511,0.15\n5541,0.40\n"));
        var ended = database.Clock.Now.AddHours(1);
        await using (var db = database.Open())
        {
            var tariff = await db.Tariffs.SingleAsync(row => row.TariffPlanId == plan.Id && row.Prefix == "5541");
            tariff.Edit(new RateTerms { Prefix = "5541", PricePerMinute = 0.40m, ValidFrom = tariff.ValidFrom, ValidUntil = ended }, 0);
            await db.SaveChangesAsync();
        }

        database.Clock.Now = ended.AddHours(5);
        await Bench.UndoAsync(deck);
        Assert.Equal(["5541 0.40"], (await Bench.PricesAsync(plan, ended.AddSeconds(-1))).Where(price => price.StartsWith("5541", StringComparison.Ordinal)));
        Assert.DoesNotContain("5541 0.40", await Bench.PricesAsync(plan, ended.AddHours(1)));
    }

    [Fact]
    public async Task The_latest_deck_is_the_one_applied_last_whenever_it_was_uploaded()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m));
        var uploadedFirst = await Bench.ReadAsync(plan, "5511,0.20\n");
        database.Clock.Now = database.Clock.Now.AddMinutes(1);
        var appliedFirst = await Bench.ApplyAsync(await Bench.ReadAsync(plan, "5511,0.15\n"));
        database.Clock.Now = database.Clock.Now.AddMinutes(1);
        await Bench.RereadAsync(new RereadRateDeckInput { Id = uploadedFirst.Id, Version = uploadedFirst.Version, Scope = uploadedFirst.Scope });
        await Bench.Work.RunAsync(CancellationToken.None);
        var appliedLast = await Bench.ApplyAsync(await Bench.LookAsync(uploadedFirst.Id));

        await Assert.ThrowsAsync<RateDeckNotLatestException>(() => Bench.UndoAsync(appliedFirst));
        await Bench.UndoAsync(appliedLast);
        Assert.Equal(["5511 0.15"], await Bench.PricesAsync(plan));
    }

    [Fact]
    public async Task Only_the_latest_deck_can_be_undone()
    {
        var plan = await Bench.PlanAsync(("5511", 0.10m));
        var first = await Bench.ApplyAsync(await Bench.ReadAsync(plan, "5511,0.15\n"));
        database.Clock.Now = database.Clock.Now.AddMinutes(1);
        var second = await Bench.ApplyAsync(await Bench.ReadAsync(plan, "5511,0.20\n"));

        await Assert.ThrowsAsync<RateDeckNotLatestException>(() => Bench.UndoAsync(first));
        await Bench.UndoAsync(second);
        await Bench.UndoAsync(first);
        Assert.Equal(["5511 0.10"], await Bench.PricesAsync(plan));
    }
}
