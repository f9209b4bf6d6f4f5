using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>Gives a user who forgot theirs a new password; their sessions end.</summary>
/// <param name="Id">The user.</param>
public sealed record ResetPasswordInput(Guid Id);

/// <summary>A password we chose, shown this once.</summary>
/// <param name="User">Whose it is.</param>
/// <param name="Password">What they sign in with now.</param>
public sealed record GeneratedPassword(User User, string Password);

public sealed class ResetPassword(TrunkFlowDbContext db, PasswordHashing passwords)
{
    public async Task<GeneratedPassword> RunAsync(ResetPasswordInput input, CancellationToken cancellationToken) =>
        await ResetAsync(await db.FindOrRefuseAsync<User>(input.Id, cancellationToken), cancellationToken);

    /// <summary>For the command line, where nobody knows ids. Null when there is no such user.</summary>
    public async Task<GeneratedPassword?> OfAsync(string username, CancellationToken cancellationToken) =>
        await db.UserNamedAsync(username, cancellationToken) is { } user ? await ResetAsync(user, cancellationToken) : null;

    private async Task<GeneratedPassword> ResetAsync(User user, CancellationToken cancellationToken)
    {
        var password = NewPassword.Generate();
        user.ChangePassword(await passwords.HashAsync(password, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return new GeneratedPassword(user, password);
    }
}
