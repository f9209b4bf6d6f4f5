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
    [FromKeyedServices(DataFeature.Whole)] TrunkFlowDbContext db, PasswordHashing passwords, SecondFactor factor, WrongTries tries, SignInThrottle throttle, SignInTurns turns, AccessTokens tokens,
    CurrentActor actor, TimeProvider clock)
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
        var user = await db.UserNamedAsync(username, cancellationToken);
        var record = user is null ? null : await db.SignInRecordAsync(user, cancellationToken);
        if (record is null)
        {
            throttle.BeginUnknown(username);
        }
        else
        {
            tries.RefuseLocked(record);
        }

        // An unknown or disabled user costs the same quarter of a second.
        var right = await passwords.VerifyAsync(input.Password, user?.PasswordHash, cancellationToken);
        if (user is null || record is null || !right || user.Disabled)
        {
            if (record is not null && !right)
            {
                await tries.CountAsync(record, cancellationToken);
            }

            throw new WrongPasswordException();
        }

        var step = await SecondFactorAsync(user, record, input.Code, cancellationToken);
        await SucceedAsync(user, record, address, step, cancellationToken);
        await RehashAsync(user, input.Password, cancellationToken);
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

        await tries.CountAsync(record, cancellationToken);
        throw new WrongOneTimeCodeException();
    }

    private async Task SucceedAsync(User user, UserSignIn record, string? address, long? totpStep, CancellationToken cancellationToken)
    {
        record.Succeeded(clock.GetUtcNow(), address, totpStep);
        if (address is not null)
        {
            throttle.Succeeded(address);
        }

        // A used recovery code is the user's own doing, no longer a visitor's.
        using var acting = actor.Become(actor.Value with { UserId = user.Id, Name = user.Username });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (ChangedMeanwhileException)
        {
            // The same code opened another door at this moment; or the second factor was turned on, and the password alone is too little now.
            throw user.SecondFactorSince is null ? new OneTimeCodeNeededException() : new WrongOneTimeCodeException();
        }
    }

    // The same password under a higher cost is no change anybody made: nothing for the audit log, no new version, and no conflict with an edit.
    private async Task RehashAsync(User user, string password, CancellationToken cancellationToken)
    {
        if (passwords.IsOutdated(user.PasswordHash))
        {
            var (before, after) = (user.PasswordHash, await passwords.HashAsync(password, cancellationToken));
            await db.Users.Where(row => row.Id == user.Id && row.PasswordHash == before)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.PasswordHash, after), cancellationToken);
        }
    }
}
