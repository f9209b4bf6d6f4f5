using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Identity;

/// <summary>Who changes how they sign in says their password once more: an open screen is not enough.</summary>
public sealed class OwnPassword(OwnAccount account, PasswordHashing passwords)
{
    /// <exception cref="InvalidValueException">It is another password; the field is the one given.</exception>
    public async Task<User> ConfirmAsync(string field, string password, CancellationToken cancellationToken)
    {
        var user = await account.FindAsync(cancellationToken);
        return await passwords.VerifyAsync(password, user.PasswordHash, cancellationToken) ? user : throw new InvalidValueException(field, "WrongPassword");
    }
}
