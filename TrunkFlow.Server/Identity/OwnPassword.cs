using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// Who changes how they sign in says their password once more: an open screen is not enough. Guesses made there count like those at the door.
/// </summary>
public sealed class OwnPassword(
    [FromKeyedServices(DataFeature.Whole)] TrunkFlowDbContext db, OwnAccount account, PasswordHashing passwords, WrongTries tries, SignInTurns turns, CurrentActor actor)
{
    /// <exception cref="InvalidValueException">It is another password; the field is the one given.</exception>
    /// <exception cref="SignInLockedException">Too many wrong ones before.</exception>
    public async Task<User> ConfirmAsync(string field, string password, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(actor.Value.Name, cancellationToken);
        var user = await account.FindAsync(cancellationToken);
        var record = await db.SignInRecordAsync(user, cancellationToken) ?? throw NotFoundException.Of<User>(user.Id, null);
        tries.RefuseLocked(record);
        if (!await passwords.VerifyAsync(password, user.PasswordHash, cancellationToken))
        {
            await tries.CountAsync(record, cancellationToken);
            throw new InvalidValueException(field, "WrongOwnPassword");
        }

        record.Recognised();
        return user;
    }
}
