using System.Security.Cryptography;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// What a password chosen by a person must be (NIST SP 800-63B: length, unknown to guessers, no rules of composition), and passwords we choose.
/// </summary>
public sealed class NewPassword(IBreachedPasswords breached)
{
    public const int Shortest = 10;

    private const string Alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <exception cref="InvalidValueException">It is too short or too long, or somebody who guesses would try it early.</exception>
    public async Task<string> CheckAsync(string field, string password, string username, CancellationToken cancellationToken)
    {
        RequireLength(field, password);
        if (Has(password, username))
        {
            throw new InvalidValueException(field, "PasswordHasUsername");
        }

        return await breached.HaveAsync(password, cancellationToken) ? throw new InvalidValueException(field, "PasswordBreached") : password;
    }

    public static string Generate() => RandomNumberGenerator.GetString(Alphabet, 20);

    // Of an e-mail address, the part before the at sign. A name of one or two letters is in too many words.
    private static bool Has(string password, string username)
    {
        var name = username.Trim().Split('@')[0];
        return name.Length > 2 && password.Contains(name, StringComparison.OrdinalIgnoreCase);
    }

    private static void RequireLength(string field, string password)
    {
        if (password.Length < Shortest)
        {
            throw new InvalidValueException(field, "PasswordTooShort", Shortest);
        }

        if (!Bcrypt.Fits(password))
        {
            throw new InvalidValueException(field, "PasswordTooLong", Bcrypt.MaxPasswordBytes);
        }
    }
}
