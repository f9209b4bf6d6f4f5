using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>Lets a user try again who waits because of wrong passwords.</summary>
/// <param name="Id">The user.</param>
public sealed record UnlockUserInput(Guid Id);

public sealed class UnlockUser(TrunkFlowDbContext db, CurrentActor actor, TimeProvider clock)
{
    public async Task<User> RunAsync(UnlockUserInput input, CancellationToken cancellationToken)
    {
        var user = await db.FindOrRefuseAsync<User>(input.Id, cancellationToken);
        if (await db.SignInRecordAsync(user, cancellationToken) is { LockedUntil: not null } record)
        {
            record.Unlock();
            db.AuditEntries.Add(AuditEntry.Event(clock.GetUtcNow(), actor.Value, "Unlocked", user.Id.ToString()));
            await db.SaveChangesAsync(cancellationToken);
        }

        return user;
    }
}
