using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>Who wants to come in.</summary>
/// <param name="Username">The user name, in any case.</param>
/// <param name="Password">The password.</param>
public sealed record SignInInput(string Username, string Password);

/// <summary>A session of the API.</summary>
/// <param name="Token">Send it with every request: <c>Authorization: Bearer …</c>.</param>
/// <param name="ExpiresAt">When it ends; sign in again before.</param>
/// <param name="User">Who signed in.</param>
public sealed record Session(string Token, DateTimeOffset ExpiresAt, User User);

public sealed class SignIn(
    TrunkFlowDbContext db, PasswordHashing passwords, SignInThrottle throttle, SignInTurns turns, AccessTokens tokens, CurrentActor actor, TimeProvider clock)
{
    public async Task<Session> RunAsync(SignInInput input, CancellationToken cancellationToken)
    {
        var username = input.Username.Trim().ToLowerInvariant();
        var address = actor.Value.Address?.ToString();
        if (address is not null)
        {
            throttle.BeginFrom(address);
        }

        using var turn = await turns.TakeAsync(username, cancellationToken);
        var user = await db.Users.FirstOrDefaultAsync(u => u.Username == username, cancellationToken);
        var record = user is null ? null : await RecordOfAsync(user, cancellationToken);
        if (record is null)
        {
            throttle.BeginUnknown(username);
        }
        else if (record.LockedUntil is { } until && record.IsLocked(clock.GetUtcNow()))
        {
            throw new SignInLockedException(until - clock.GetUtcNow());
        }

        // An unknown or disabled user costs the same quarter of a second.
        var right = await passwords.VerifyAsync(input.Password, user?.PasswordHash, cancellationToken);
        if (user is null || record is null || !right || user.Disabled)
        {
            await FailAsync(user, record, right, cancellationToken);
            throw new WrongPasswordException();
        }

        await SucceedAsync(user, record, input.Password, address, cancellationToken);
        var (token, expiresAt) = tokens.Issue(UserClaims.Of(user));
        return new Session(token, expiresAt, user);
    }

    private async Task<UserSignIn> RecordOfAsync(User user, CancellationToken cancellationToken)
    {
        var record = await db.UserSignIns.FirstOrDefaultAsync(r => r.UserId == user.Id, cancellationToken);
        if (record is null)
        {
            record = new UserSignIn(user.Id);
            db.UserSignIns.Add(record);
        }

        return record;
    }

    private async Task FailAsync(User? user, UserSignIn? record, bool right, CancellationToken cancellationToken)
    {
        if (user is null || record is null || right)
        {
            return;
        }

        var now = clock.GetUtcNow();
        record.Failed(now);
        if (record.IsLocked(now))
        {
            db.AuditEntries.Add(AuditEntry.Event(now, actor.Value, "LockedOut", user.Id.ToString()));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task SucceedAsync(User user, UserSignIn record, string password, string? address, CancellationToken cancellationToken)
    {
        record.Succeeded(clock.GetUtcNow(), address);
        if (passwords.IsOutdated(user.PasswordHash))
        {
            user.Rehash(await passwords.HashAsync(password, cancellationToken));
        }

        if (address is not null)
        {
            throttle.Succeeded(address);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
