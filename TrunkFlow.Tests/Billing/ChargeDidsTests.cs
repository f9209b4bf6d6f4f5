using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Settings;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Billing;

public sealed class ChargeDidsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private ChargeDids Charge => new(new OneDatabase(database), database.Actor, database.Clock);

    [Fact]
    public async Task However_often_and_by_however_many_it_is_run_every_month_is_charged_once_and_the_ledger_adds_up()
    {
        var customer = await HoldAsync(monthly: 10m, setup: 5m);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Charge.RunAsync(CancellationToken.None)));
        var afterFirst = await EntriesAsync(customer);
        database.Clock.Now = database.Clock.Now.AddMonths(3);
        await Charge.RunAsync(CancellationToken.None);
        Assert.Equal(0, await Charge.RunAsync(CancellationToken.None));

        var entries = await EntriesAsync(customer);
        Assert.Equal(2, afterFirst.Count);
        Assert.Equal(5, entries.Count);
        Assert.Equal([-10m, -10m, -10m], entries[2..].Select(entry => entry.Amount));
        Assert.Equal([1, 2, 3, 4, 5], entries.Select(entry => entry.Seq));
        Assert.All(entries, entry => Assert.StartsWith("+5511", entry.Reason, StringComparison.Ordinal));
        await using var db = database.Open();
        Assert.Equal(entries.Sum(entry => entry.Amount), (await db.CustomerBalances.SingleAsync(row => row.CustomerId == customer.Id)).Balance);
    }

    [Fact]
    public async Task A_run_cut_off_in_the_middle_goes_on_where_it_was()
    {
        var customers = new List<Customer>();
        for (var i = 0; i < 6; i++)
        {
            customers.Add(await HoldAsync(monthly: 7m, setup: 0m));
        }

        using (var cut = new CancellationTokenSource())
        {
            cut.CancelAfter(15);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                while (true)
                {
                    await Charge.RunAsync(cut.Token);
                    cut.Token.ThrowIfCancellationRequested();
                }
            });
        }

        await Charge.RunAsync(CancellationToken.None);
        foreach (var customer in customers)
        {
            Assert.Single(await EntriesAsync(customer));
        }
    }

    [Fact]
    public async Task A_number_that_cannot_be_charged_keeps_nobody_else_from_being_and_is_named()
    {
        var broken = await HoldAsync(monthly: 7m, setup: 0m);
        var next = await HoldAsync(monthly: 7m, setup: 0m);
        await using var db = database.Open();
        await db.CustomerBalances.Where(row => row.CustomerId == broken.Id).ExecuteDeleteAsync();
        var number = await db.CustomerDids.Where(row => row.CustomerId == broken.Id).Select(row => row.Did!.Number).SingleAsync();

        var fault = await Assert.ThrowsAsync<AggregateException>(() => Charge.RunAsync(CancellationToken.None));

        Assert.Contains(number, fault.Message, StringComparison.Ordinal);
        Assert.Empty(await EntriesAsync(broken));
        Assert.Single(await EntriesAsync(next));
        await database.SaveAsync(new CustomerBalance(broken.Id));
        Assert.Equal(1, await Charge.RunAsync(CancellationToken.None));
        Assert.Single(await EntriesAsync(broken));
    }

    [Fact]
    public async Task Months_in_which_a_number_cost_nothing_are_not_charged_when_it_gets_a_price()
    {
        var customer = await HoldAsync(monthly: 0m, setup: 0m);
        await Charge.RunAsync(CancellationToken.None);
        database.Clock.Now = database.Clock.Now.AddMonths(4);
        await Charge.RunAsync(CancellationToken.None);
        await using (var db = database.Open())
        {
            var did = await db.Dids.SingleAsync(row => row.Allocations.Any(allocation => allocation.CustomerId == customer.Id));
            did.Edit(new DidDetails { MonthlySell = 10m, SetupSell = 5m });
            await db.SaveChangesAsync();
        }

        await Charge.RunAsync(CancellationToken.None);
        Assert.Empty(await EntriesAsync(customer));
        database.Clock.Now = database.Clock.Now.AddMonths(1);
        await Charge.RunAsync(CancellationToken.None);
        Assert.Equal([(LedgerCause.DidMonthly, -10m)], (await EntriesAsync(customer)).Select(entry => (entry.Cause, entry.Amount)));
    }

    [Fact]
    public async Task Another_time_zone_charges_no_month_twice_and_stops_no_charge()
    {
        database.Clock.Now = new DateTimeOffset(2030, 3, 10, 12, 0, 0, TimeSpan.Zero);
        var customer = await HoldAsync(monthly: 10m, setup: 0m);
        await Charge.RunAsync(CancellationToken.None);
        // Two minutes after April began in São Paulo, and an hour before it does in Manaus.
        database.Clock.Now = new DateTimeOffset(2030, 4, 1, 3, 2, 0, TimeSpan.Zero);
        await Charge.RunAsync(CancellationToken.None);
        await database.SaveAsync(new Setting(Setting.TimeZone, "America/Manaus"));
        database.Clock.Now = database.Clock.Now.AddDays(9);
        Assert.Equal(0, await Charge.RunAsync(CancellationToken.None));
        database.Clock.Now = database.Clock.Now.AddMonths(1);
        await Charge.RunAsync(CancellationToken.None);
        Assert.Equal([3, 4, 5], (await EntriesAsync(customer)).Select(entry => entry.Month!.Value.Month));
        await using var db = database.Open();
        await db.Settings.ExecuteDeleteAsync();
    }

    [Fact]
    public async Task Charging_does_not_make_an_operators_save_fail()
    {
        var customer = await HoldAsync(monthly: 10m, setup: 0m);
        await using var db = database.Open();
        var allocation = await db.CustomerDids.Include(row => row.Destinations).SingleAsync(row => row.CustomerId == customer.Id);
        await Charge.RunAsync(CancellationToken.None);
        allocation.ChangeDestinations([Some.Ring("+5511987650000")]);
        await db.SaveChangesAsync();
        Assert.Equal(0, await Charge.RunAsync(CancellationToken.None));
    }

    private async Task<Customer> HoldAsync(decimal monthly, decimal setup)
    {
        var customer = Some.TrunkCustomer();
        var did = new Did($"+55113{Some.Number:0000000}", new DidDetails { MonthlySell = monthly, SetupSell = setup });
        await database.SaveAsync(customer, new CustomerBalance(customer.Id), did, did.Allocate(customer.Id, [Some.Ring("+5511987654321")], database.Clock.Now));
        return customer;
    }

    private async Task<List<LedgerEntry>> EntriesAsync(Customer customer)
    {
        await using var db = database.Open();
        return await db.LedgerEntries.AsNoTracking().Where(entry => entry.CustomerId == customer.Id).OrderBy(entry => entry.Seq).ToListAsync();
    }
}
