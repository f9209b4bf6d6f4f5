using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Billing;

/// <summary>
/// Changes one balance by hand. The update comes first and locks the balance's row, so entries are numbered without gaps however many
/// write at once (docs/decisions: ledger).
/// </summary>
public sealed class Ledger(TrunkFlowDbContext db, CurrentActor actor, TimeProvider clock)
{
    /// <summary>Moves a balance once for each key, however often it is asked: whoever lost the answer asks again.</summary>
    /// <exception cref="NotFoundException">The customer does not exist.</exception>
    /// <exception cref="InvalidValueException">The key is that of another entry, or no key at all.</exception>
    public async Task<LedgerEntry> PostAsync(Guid customerId, decimal amount, LedgerCause cause, string? reason, Guid? id, CancellationToken cancellationToken)
    {
        if (id == Guid.Empty)
        {
            throw new InvalidValueException("id", "Missing");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (id is { } key && await PostedAsync(customerId, key, cancellationToken) is { } posted)
        {
            return (posted.CustomerId, posted.Amount, posted.Cause) == (customerId, amount, cause) ? posted : throw new InvalidValueException("id", "LedgerKeyInUse");
        }

        var entry = await MoveAsync(customerId, amount, cause, reason, null, null, cancellationToken, id: id);
        await transaction.CommitAsync(cancellationToken);
        return entry;
    }

    /// <summary>Takes what a number costs, in the transaction of whoever notes that it is taken.</summary>
    public Task ChargeAsync(CustomerDid allocation, DidCharge charge, string number, CancellationToken cancellationToken) =>
        MoveAsync(allocation.CustomerId, -charge.Amount, charge.Cause, number, allocation.Id, charge.Month, cancellationToken);

    /// <summary>
    /// Corrects what calls came to, in the transaction of whoever prices them again: customers in order of id, as imports lock them.
    /// </summary>
    /// <param name="customerId">Whose calls they were.</param>
    /// <param name="correction">What they came to more than before, how many they are, and of it what belongs to the customer's day.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<LedgerEntry> CorrectAsync(Guid customerId, CallCorrection correction, string reason, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO customer_balances (customer_id, balance, seq, spend_day, spent_today) VALUES ({customerId}, 0, 0, {correction.Day}, 0)
            ON CONFLICT (customer_id) DO UPDATE SET spent_today = greatest(0, customer_balances.spent_today
                + CASE WHEN customer_balances.spend_day = {correction.Day} THEN {correction.OfDay} ELSE 0 END)
            """,
            cancellationToken);
        return await MoveAsync(customerId, -correction.Amount, LedgerCause.Rerating, reason, null, null, cancellationToken, correction.Calls);
    }

    /// <summary>Gives new customers the balances they bring along, in the transaction of whoever adds them.</summary>
    public async Task OpenAsync(IReadOnlyCollection<KeyValuePair<Guid, decimal>> balances, string reason, CancellationToken cancellationToken)
    {
        var (customers, amounts) = (balances.Select(balance => balance.Key).ToArray(), balances.Select(balance => balance.Value).ToArray());
        var moved = await db.Database.SqlQuery<Opened>(
            $"""
            UPDATE customer_balances b SET balance = balance + opened.amount, seq = seq + 1
            FROM unnest({customers}, {amounts}) opened (customer_id, amount) WHERE b.customer_id = opened.customer_id
            RETURNING b.customer_id AS CustomerId, opened.amount, b.seq, b.balance
            """).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        db.LedgerEntries.AddRange(moved.Select(opened => new LedgerEntry
        {
            Id = Guid.CreateVersion7(),
            CustomerId = opened.CustomerId,
            Seq = opened.Seq,
            Amount = opened.Amount,
            BalanceAfter = opened.Balance,
            Cause = LedgerCause.Adjustment,
            Reason = reason,
            ActorId = actor.Value.UserId,
            ActorName = actor.Value.Name,
            CreatedAt = now,
        }));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Two who ask with one key at once wait for each other at the balance.</summary>
    private async Task<LedgerEntry?> PostedAsync(Guid customerId, Guid id, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM customer_balances WHERE customer_id = {customerId} FOR UPDATE", cancellationToken);
        return await db.LedgerEntries.AsNoTracking().FirstOrDefaultAsync(entry => entry.Id == id, cancellationToken);
    }

    private async Task<LedgerEntry> MoveAsync(
        Guid customerId, decimal amount, LedgerCause cause, string? reason, Guid? customerDidId, DateOnly? month, CancellationToken cancellationToken, int? calls = null, Guid? id = null)
    {
        var moved = await db.Database
            .SqlQuery<Moved>($"UPDATE customer_balances SET balance = balance + {amount}, seq = seq + 1 WHERE customer_id = {customerId} RETURNING seq, balance")
            .ToListAsync(cancellationToken);
        if (moved is not [var after])
        {
            throw new NotFoundException("Customer", customerId, "customerId");
        }

        var entry = new LedgerEntry
        {
            Id = id ?? Guid.CreateVersion7(),
            CustomerId = customerId,
            Seq = after.Seq,
            Amount = amount,
            BalanceAfter = after.Balance,
            Cause = cause,
            Reason = reason,
            Calls = calls,
            CustomerDidId = customerDidId,
            Month = month,
            ActorId = actor.Value.UserId,
            ActorName = actor.Value.Name,
            CreatedAt = clock.GetUtcNow(),
        };
        db.LedgerEntries.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
        return entry;
    }

    private sealed record Moved(long Seq, decimal Balance);

    private sealed record Opened(Guid CustomerId, decimal Amount, long Seq, decimal Balance);
}
