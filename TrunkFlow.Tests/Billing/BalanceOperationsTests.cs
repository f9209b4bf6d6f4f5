using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Common;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Billing;

public sealed class BalanceOperationsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Entries_written_at_once_are_numbered_without_gaps_and_add_up()
    {
        var customer = await CustomerAsync();
        await Task.WhenAll(Enumerable.Range(1, 12).Select(i => TopUpAsync(customer, i)));
        await AdjustAsync(customer, -8.25m, "Typed twice");
        await using var db = database.Open();
        var entries = await db.LedgerEntries.Where(entry => entry.CustomerId == customer).OrderBy(entry => entry.Seq).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 13).Select(seq => (long)seq), entries.Select(entry => entry.Seq));
        Assert.Equal(69.75m, (await db.CustomerBalances.SingleAsync(row => row.CustomerId == customer)).Balance);
        var running = 0m;
        Assert.All(entries, entry => Assert.Equal(running += entry.Amount, entry.BalanceAfter));
        Assert.Equal((LedgerCause.Adjustment, "Typed twice", "system"), (entries[^1].Cause, entries[^1].Reason, entries[^1].ActorName));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task A_top_up_adds_money(int amount)
    {
        var customer = await CustomerAsync();
        Assert.Equal("amount", (await Assert.ThrowsAsync<InvalidValueException>(() => TopUpAsync(customer, amount))).Field);
    }

    [Fact]
    public async Task An_adjustment_needs_a_reason()
    {
        var customer = await CustomerAsync();
        Assert.Equal("reason", (await Assert.ThrowsAsync<InvalidValueException>(() => AdjustAsync(customer, 1, " "))).Field);
    }

    [Fact]
    public async Task Asked_again_with_the_same_key_a_balance_moves_once()
    {
        var (customer, other, key) = (await CustomerAsync(), await CustomerAsync(), Guid.CreateVersion7());
        var entries = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TopUpAsync(customer, 25, key)));
        Assert.Equal([(key, 1L, 25m)], entries.Select(entry => (entry.Id, entry.Seq, entry.BalanceAfter)).Distinct());
        Assert.Equal(2, (await TopUpAsync(customer, 25, Guid.CreateVersion7())).Seq);

        Assert.Equal("id", (await Assert.ThrowsAsync<InvalidValueException>(() => TopUpAsync(customer, 26, key))).Field);
        Assert.Equal("id", (await Assert.ThrowsAsync<InvalidValueException>(() => TopUpAsync(other, 25, key))).Field);
        Assert.Equal("id", (await Assert.ThrowsAsync<InvalidValueException>(() => TopUpAsync(other, 25, Guid.Empty))).Field);
        await using var db = database.Open();
        Assert.Equal([50m, 0m], await db.CustomerBalances.Where(row => row.CustomerId == customer || row.CustomerId == other).OrderByDescending(row => row.Balance).Select(row => row.Balance).ToListAsync());
    }

    [Fact]
    public async Task Nobodys_balance_is_refused() =>
        Assert.Equal("customerId", (await Assert.ThrowsAsync<NotFoundException>(() => TopUpAsync(Guid.CreateVersion7(), 1))).Field);

    private async Task<Guid> CustomerAsync()
    {
        var customer = Some.TrunkCustomer();
        await database.SaveAsync(customer, new CustomerBalance(customer.Id));
        return customer.Id;
    }

    private async Task<LedgerEntry> TopUpAsync(Guid customer, decimal amount, Guid? key = null)
    {
        await using var db = database.Open();
        return await new TopUpBalance(new Ledger(db, database.Actor, database.Clock)).RunAsync(new TopUpBalanceInput(customer, amount, Id: key), CancellationToken.None);
    }

    private async Task<LedgerEntry> AdjustAsync(Guid customer, decimal amount, string reason)
    {
        await using var db = database.Open();
        return await new AdjustBalance(new Ledger(db, database.Actor, database.Clock)).RunAsync(new AdjustBalanceInput(customer, amount, reason), CancellationToken.None);
    }
}
