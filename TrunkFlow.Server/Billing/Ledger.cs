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
    /// <exception cref="NotFoundException">The customer does not exist.</exception>
    public async Task<LedgerEntry> PostAsync(Guid customerId, decimal amount, LedgerCause cause, string? reason, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var entry = await MoveAsync(customerId, amount, cause, reason, null, null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return entry;
    }

    /// <summary>Takes what a number costs, in the transaction of whoever notes that it is taken.</summary>
    public Task ChargeAsync(CustomerDid allocation, DidCharge charge, string number, CancellationToken cancellationToken) =>
        MoveAsync(allocation.CustomerId, -charge.Amount, charge.Cause, number, allocation.Id, charge.Month, cancellationToken);

    private async Task<LedgerEntry> MoveAsync(
        Guid customerId, decimal amount, LedgerCause cause, string? reason, Guid? customerDidId, DateOnly? month, CancellationToken cancellationToken)
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
            Id = Guid.CreateVersion7(),
            CustomerId = customerId,
            Seq = after.Seq,
            Amount = amount,
            BalanceAfter = after.Balance,
            Cause = cause,
            Reason = reason,
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
}
