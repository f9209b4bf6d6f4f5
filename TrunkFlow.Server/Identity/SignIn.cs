using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>Who wants to come in.</summary>
/// <param name="Username">The user name, in any case.</param>
/// <param name="Password">The password.</param>
/// <param name="Code">What the authenticator app shows, or a recovery code; only for users who turned that on.</param>
public sealed record SignInInput(string Username, string Password, string? Code = null);

/// <summary>A session of the API.</summary>
/// <param name="Token">Send it with every request: <c>Authorization: Bearer …</c>.</param>
/// <param name="ExpiresAt">When it ends; sign in again before.</param>
/// <param name="User">Who signed in.</param>
public sealed record Session(string Token, DateTimeOffset ExpiresAt, User User);

public sealed class SignIn(
    TrunkFlowDbContext db, PasswordHashing passwords, SecondFactor factor, SignInThrottle throttle, SignInTurns turns, AccessTokens tokens, CurrentActor actor,
    TimeProvider clock)
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
        var record = user is null ? null : await db.SignInRecordAsync(user, cancellationToken);
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
            if (record is not null && !right)
            {
                await FailAsync(record, cancellationToken);
            }

            throw new WrongPasswordException();
        }

        var step = await SecondFactorAsync(user, record, input.Code, cancellationToken);
        try
        {
            await SucceedAsync(user, record, input.Password, address, step, cancellationToken);
        }
        catch (ChangedMeanwhileException) when (user.SecondFactorSince is not null)
        {
            // The same code opened another door at this moment.
            throw new WrongOneTimeCodeException();
        }

        var (token, expiresAt) = tokens.Issue(UserClaims.Of(user));
        return new Session(token, expiresAt, user);
    }

    // Only after the password: who does not know it learns nothing of a second factor. A wrong code counts like a wrong password.
    private async Task<long?> SecondFactorAsync(User user, UserSignIn record, string? code, CancellationToken cancellationToken)
    {
        if (user.SealedTotpSecret is null)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(code))
        {
            throw new OneTimeCodeNeededException();
        }

        if (factor.Accepts(user, record, code, out var step))
        {
            return step;
        }

        await FailAsync(record, cancellationToken);
        throw new WrongOneTimeCodeException();
    }

    private async Task FailAsync(UserSignIn record, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        record.Failed(now);
        if (record.IsLocked(now))
        {
            db.AuditEntries.Add(AuditEntry.Event(now, actor.Value, "LockedOut", record.UserId.ToString()));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task SucceedAsync(User user, UserSignIn record, string password, string? address, long? totpStep, CancellationToken cancellationToken)
    {
        record.Succeeded(clock.GetUtcNow(), address, totpStep);
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
