using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>Changes one's own password; all sessions end, this one too.</summary>
/// <param name="Current">The password in use.</param>
/// <param name="New">At least 10 characters, at most 72 bytes; none known from leaks, none with the user name in it.</param>
public sealed record ChangePasswordInput(string Current, string New);

public sealed class ChangePassword([FromKeyedServices(DataFeature.Whole)] TrunkFlowDbContext db, PasswordHashing passwords, OwnPassword own, NewPassword chosen)
{
    public async Task<User> RunAsync(ChangePasswordInput input, CancellationToken cancellationToken)
    {
        var user = await own.ConfirmAsync("current", input.Current, cancellationToken);
        var password = await chosen.CheckAsync("new", input.New, user.Username, cancellationToken);
        user.ChangePassword(await passwords.HashAsync(password, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return user;
    }
}
