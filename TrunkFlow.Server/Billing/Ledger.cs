using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Billing;

/// <summary>
/// Changes one balance by hand. The update comes first and locks the balance's row, so entries are numbered without gaps however many
/// write at once (docs/decisions: ledger).
/// </summary>
public sealed class Ledger(TrunkFlowDbContext db, CurrentActor actor, TimeProvider clock)
{
    /// <exception cref="NotFoundException">The customer does not exist.</exception>
    public Task<LedgerEntry> PostAsync(Guid customerId, decimal amount, LedgerCause cause, string? reason, CancellationToken cancellationToken) =>
        PostAsync(customerId, amount, cause, reason, null, null, cancellationToken);

    /// <summary>Takes what a number costs; false when that was taken already.</summary>
    /// <param name="customerId">Who holds it.</param>
    /// <param name="customerDidId">The allocation.</param>
    /// <param name="charge">What is due.</param>
    /// <param name="number">For whoever reads the ledger.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<bool> ChargeAsync(Guid customerId, Guid customerDidId, DidCharge charge, string number, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO customer_balances (customer_id, balance, seq, reserved, spent_today) VALUES ({customerId}, 0, 0, 0, 0) ON CONFLICT DO NOTHING", cancellationToken);
            await PostAsync(customerId, -charge.Amount, charge.Cause, number, customerDidId, charge.Month, cancellationToken);
            return true;
        }
        catch (DbUpdateException fault) when (fault.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: LedgerEntryConfiguration.OncePerMonth })
        {
            return false;
        }
    }

    private async Task<LedgerEntry> PostAsync(
        Guid customerId, decimal amount, LedgerCause cause, string? reason, Guid? customerDidId, DateOnly? month, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
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
        await transaction.CommitAsync(cancellationToken);
        return entry;
    }

    private sealed record Moved(long Seq, decimal Balance);
}
