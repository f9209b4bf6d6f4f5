using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Import;

/// <summary>What a call costs and earns, or why it cannot be said.</summary>
public sealed class ImportPricingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task An_answered_call_nobody_can_price_is_stored_with_the_reason()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var unpriced = Some.TrunkCustomer();
        await database.SaveAsync(unpriced);
        scene.Write(
            scene.Line().With(CallRecordColumn.Number, "+12125551212"),
            scene.Line(60, unpriced),
            scene.Line().With(CallRecordColumn.Customer, Guid.CreateVersion7()),
            scene.Line().With(CallRecordColumn.Customer, ""),
            scene.Line().With(CallRecordColumn.Gateway, Guid.CreateVersion7()));

        Assert.Equal(5, (await scene.ImportAsync()).Unrated);
        Assert.Equal(
            ["no-sell-rate", "no-tariff-plan", "customer-unknown", "customer-unknown", "gateway-unknown"],
            (await scene.RecordsAsync()).Select(call => call.UnratedReason));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task Inbound_calls_cost_what_their_number_says_and_internal_ones_nothing()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var free = Some.Did();
        var priced = Some.Did();
        await database.SaveAsync(free, priced);
        await using (var db = database.Open())
        {
            await db.Set<Did>().Where(did => did.Id == priced.Id).ExecuteUpdateAsync(set => set.SetProperty(did => did.InboundPricePerMinute, 0.05m));
        }

        scene.Write(
            scene.Line().With(CallRecordColumn.Direction, "inbound").With(CallRecordColumn.Did, free.Id),
            scene.Line(31).With(CallRecordColumn.Direction, "inbound").With(CallRecordColumn.Did, priced.Id),
            scene.Line().With(CallRecordColumn.Direction, "internal").With(CallRecordColumn.Gateway, ""),
            scene.Line().With(CallRecordColumn.Did, priced.Id));
        await scene.ImportAsync();

        Assert.Equal(
            [(0m, 0m), (0.03m, 0m), (0m, 0m), (0.12m, 0.04m)],
            (await scene.RecordsAsync()).Select(call => (call.Sell!.Value, call.Buy!.Value)));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task A_customers_own_price_goes_before_the_plans_and_a_changed_price_holds_for_the_next_import()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line());
        await scene.ImportAsync();
        await database.SaveAsync(Tariff.OfCustomer(scene.Customer.Id, Some.Terms("55", 0.06m)));
        database.Clock.Advance(TimeSpan.FromSeconds(2));
        scene.Write(scene.Line());
        await scene.ImportAsync();

        Assert.Equal([0.12m, 0.06m], (await scene.RecordsAsync()).Select(call => call.Sell!.Value));
    }

    [Fact]
    public async Task A_price_changed_under_a_clock_that_went_back_holds_too()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var price = Tariff.OfCustomer(scene.Customer.Id, Some.Terms("55", 0.06m));
        await database.SaveAsync(price);
        scene.Write(scene.Line());
        await scene.ImportAsync();
        var now = database.Clock.Now;
        database.Clock.Now = now.AddHours(-1);
        await using (var db = database.Open())
        {
            (await db.Tariffs.FindAsync(price.Id))!.Edit(Some.Terms("55", 0.05m), 0m);
            await db.SaveChangesAsync();
            await db.Tariffs.Where(row => row.Id == price.Id).ExecuteUpdateAsync(row => row.SetProperty(column => column.UpdatedAt, price.UpdatedAt));
        }

        database.Clock.Now = now.AddSeconds(2);
        scene.Write(scene.Line());
        await scene.ImportAsync();

        Assert.Equal([0.06m, 0.05m], (await scene.RecordsAsync()).Select(call => call.Sell!.Value));
    }
}
