using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>Slows down whoever guesses the password or code of one user, at the door and in an open session alike.</summary>
public sealed class WrongTries([FromKeyedServices(DataFeature.Whole)] TrunkFlowDbContext db, CurrentActor actor, TimeProvider clock)
{
    /// <exception cref="SignInLockedException">The user was tried too often; the next try is not even looked at.</exception>
    public void RefuseLocked(UserSignIn record)
    {
        var now = clock.GetUtcNow();
        if (record.IsLocked(now))
        {
            throw new SignInLockedException(record.LockedUntil!.Value - now);
        }
    }

    /// <summary>Counts one more. Under the row's lock: of tries at the same moment, on however many servers, each is counted.</summary>
    public async Task CountAsync(UserSignIn record, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"SELECT FROM user_sign_ins WHERE user_id = {record.UserId} FOR UPDATE", cancellationToken);
        await db.Entry(record).ReloadAsync(cancellationToken);
        if (db.Entry(record).State == EntityState.Detached)
        {
            // The user was removed at this moment; there is nothing left to guess.
            return;
        }

        var now = clock.GetUtcNow();
        record.Failed(now);
        if (record.IsLocked(now))
        {
            db.AuditEntries.Add(AuditEntry.Event(now, actor.Value, "LockedOut", record.UserId.ToString()));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
