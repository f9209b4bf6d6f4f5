using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Rerates;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Rerates;

public sealed class RerateTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly RerateBench bench = new(database);

    [Fact]
    public async Task A_wrong_price_is_seen_before_it_is_corrected_and_then_the_difference_is_in_the_ledger()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line(31), scene.Line(60), scene.Line(0));
        await scene.ImportAsync();
        var before = await scene.RecordsAsync();
        await SellAsync(scene, "55", 0.10m);

        var rerate = await bench.CompareAsync(All(scene));

        Assert.Equal((RerateStatus.Ready, 2L, 2, 0L), (rerate.Status, rerate.Calls, rerate.Changed, rerate.Unrated));
        Assert.Equal((0.192m, 0.16m, -0.032m), (rerate.SellBefore, rerate.SellAfter, rerate.SellDifference));
        Assert.Equal((0.064m, 0.064m), (rerate.BuyBefore, rerate.BuyAfter));
        Assert.Equal([(0.072m, 0.06m, 36), (0.12m, 0.10m, 60)], (await bench.ChangesAsync(rerate.Id)).Select(change => (change.SellBefore!.Value, change.Sell!.Value, change.SellBilledSeconds!.Value)));
        Assert.Equal(before, await scene.RecordsAsync());

        rerate = await bench.ApplyAsync(rerate);

        Assert.Equal((RerateStatus.Applied, (string?)null), (rerate.Status, rerate.Failure));
        Assert.Equal([(0m, 0m), (0.06m, 0.036m), (0.10m, 0.06m)], (await scene.RecordsAsync()).OrderBy(call => call.Sell).Select(call => (call.Sell!.Value, call.Profit!.Value)));
        var correction = (await EntriesAsync(scene.Customer)).Last();
        Assert.Equal((0.032m, LedgerCause.Rerating, 2, "the price was wrong", -0.16m), (correction.Amount, correction.Cause, correction.Calls, correction.Reason, correction.BalanceAfter));
        Assert.Equal(0.16m, await scene.ScalarAsync<decimal>($"SELECT spent_today FROM customer_balances WHERE customer_id = '{scene.Customer.Id}'"));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task Calls_without_a_price_get_one_and_are_charged()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var stranger = Some.TrunkCustomer(new CustomerDetails { Name = "No plan yet" });
        await database.SaveAsync(stranger);
        scene.Write(scene.Line(60, stranger), scene.Line(60));
        await scene.ImportAsync();
        await using (var db = database.Open())
        {
            await db.Customers.Where(row => row.Id == stranger.Id).ExecuteUpdateAsync(row => row.SetProperty(column => column.TariffPlanId, scene.Plan.Id));
        }

        var rerate = await bench.ApplyAsync(await bench.CompareAsync(All(scene) with { CustomerId = null, UnratedOnly = true }));

        Assert.Equal((RerateStatus.Applied, 1), (rerate.Status, rerate.Changed));
        var entry = Assert.Single(await EntriesAsync(stranger));
        var call = Assert.Single(await scene.RecordsAsync(), call => call.CustomerId == stranger.Id);
        Assert.Equal((0.12m, (string?)null, (Guid?)entry.Id, "55"), (call.Sell, call.UnratedReason, call.LedgerEntryId, call.SellPrefix));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task What_was_compared_before_other_changes_is_not_applied_at_all()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line(31), scene.Line(60));
        await scene.ImportAsync();
        await SellAsync(scene, "55", 0.10m);
        var late = await bench.CompareAsync(All(scene));
        await SellAsync(scene, "55", 0.20m);
        await bench.ApplyAsync(await bench.CompareAsync(All(scene)));
        var applied = await scene.RecordsAsync();

        late = await bench.ApplyAsync(late);

        Assert.Equal((RerateStatus.Ready, "RerateOutdated"), (late.Status, late.Failure));
        Assert.Equal(applied, await scene.RecordsAsync());
        Assert.Equal(2, (await EntriesAsync(scene.Customer)).Count);
        await scene.AssertBooksAsync();
        late = await bench.CompareAgainAsync(late.Id);
        Assert.Equal((RerateStatus.Ready, 0, (string?)null), (late.Status, late.Changed, late.Failure));
        await Assert.ThrowsAsync<RerateUnneededException>(() => bench.AskAsync(late));
    }

    [Fact]
    public async Task A_gateway_that_has_gone_to_another_provider_since_changes_nothing_of_what_its_calls_cost()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line(60));
        await scene.ImportAsync();
        var other = Some.Provider(9m);
        await database.SaveAsync(other);
        await using (var db = database.Open())
        {
            await db.Gateways.Where(row => row.Id == scene.Gateway.Id).ExecuteUpdateAsync(row => row.SetProperty(column => column.ProviderId, other.Id));
        }

        await SellAsync(scene, "55", 0.24m);
        var rerate = await bench.CompareAsync(All(scene) with { ProviderId = scene.Provider.Id });
        await bench.ApplyAsync(rerate);

        Assert.Equal((0.04m, 0.04m), (rerate.BuyBefore, rerate.BuyAfter));
        var call = Assert.Single(await scene.RecordsAsync());
        Assert.Equal((0.24m, 0.04m, 0.20m, scene.Provider.Id, "5511"), (call.Sell, call.Buy, call.Profit, call.ProviderId, call.BuyPrefix));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task One_that_was_dropped_or_looked_at_in_another_state_is_not_applied()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line(60));
        await scene.ImportAsync();
        await SellAsync(scene, "55", 0.10m);
        var seen = await bench.CompareAsync(All(scene));
        await bench.CompareAgainAsync(seen.Id);
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => bench.AskAsync(seen));

        await bench.CancelAsync(seen.Id);

        Assert.Empty(await bench.ChangesAsync(seen.Id));
        var dropped = await bench.LookAsync(seen.Id);
        await Assert.ThrowsAsync<RerateStateException>(() => bench.AskAsync(dropped));
        await Assert.ThrowsAsync<RerateStateException>(() => bench.CompareAgainAsync(seen.Id));
    }

    [Fact]
    public async Task A_call_is_priced_by_the_plan_its_customer_had_when_it_began_unless_that_plan_was_the_mistake()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var other = new TariffPlan(new TariffPlanDetails { Name = $"Plan {Some.Number}", RoundingMode = RoundingMode.Up, RoundingDigits = 2 });
        await database.SaveAsync(other, Tariff.OfPlan(other.Id, Some.Terms("55", 0.305m)));
        await using (var db = database.Open())
        {
            await db.Customers.Where(row => row.Id == scene.Customer.Id).ExecuteUpdateAsync(row => row.SetProperty(column => column.TariffPlanId, other.Id));
            await db.Database.ExecuteSqlAsync($"UPDATE former_plans SET valid_until = {CallLineText.Start.AddMinutes(30)} WHERE customer_id = {scene.Customer.Id}");
        }

        scene.Write(scene.Line(60), scene.Line(60).At(CallLineText.Start.AddHours(1), 60));

        await scene.ImportAsync();

        Assert.Equal([0.12m, 0.31m], (await scene.RecordsAsync()).Select(call => call.Sell!.Value));
        var then = await bench.CompareAsync(All(scene));
        Assert.Equal((2L, 0), (then.Calls, then.Changed));
        var now = await bench.ApplyAsync(await bench.CompareAsync(All(scene) with { PresentPlans = true }));
        Assert.Equal((1, 0.19m), (now.Changed, now.SellDifference));
        await scene.AssertBooksAsync();
    }

    [Theory]
    [InlineData(1, 2, "from", "InFuture")]
    [InlineData(-2, -2, "until", "NotAfterFrom")]
    [InlineData(-100, -2, "until", "PeriodTooLong")]
    public async Task A_period_has_a_beginning_that_is_past_and_an_end_not_too_far_behind_it(int from, int until, string field, string reason)
    {
        var now = database.Clock.Now;
        var refusal = await Assert.ThrowsAsync<InvalidValueException>(() => bench.CompareAsync(new RequestRerateInput(now.AddDays(from), now.AddDays(until), "why")));
        Assert.Equal((field, reason), (refusal.Field, refusal.Reason));
    }

    private static RequestRerateInput All(CallImportScene scene) =>
        new(CallLineText.Start.AddHours(-1), CallLineText.Start.AddHours(3), "the price was wrong", scene.Customer.Id);

    /// <summary>Corrects the plan's price in its place.</summary>
    private async Task SellAsync(CallImportScene scene, string prefix, decimal price)
    {
        await using var db = database.Open();
        var tariff = await db.Tariffs.SingleAsync(row => row.TariffPlanId == scene.Plan.Id && row.Prefix == prefix);
        tariff.Edit(Some.Terms(prefix, price), 0m);
        database.Clock.Now = database.Clock.Now.AddSeconds(2);
        await db.SaveChangesAsync();
    }

    private async Task<List<LedgerEntry>> EntriesAsync(Customer customer)
    {
        await using var db = database.Open();
        return await db.LedgerEntries.AsNoTracking().Where(entry => entry.CustomerId == customer.Id).OrderBy(entry => entry.Seq).ToListAsync();
    }
}
