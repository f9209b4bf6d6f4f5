using System.Security.Cryptography;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Identity;

/// <summary>What a password chosen by a person must be (NIST SP 800-63B: length, no rules of composition), and passwords we choose.</summary>
public static class NewPassword
{
    public const int Shortest = 10;

    private const string Alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static string Check(string field, string password)
    {
        if (password.Length < Shortest)
        {
            throw new InvalidValueException(field, "PasswordTooShort", Shortest);
        }

        return Bcrypt.Fits(password) ? password : throw new InvalidValueException(field, "PasswordTooLong", Bcrypt.MaxPasswordBytes);
    }

    public static string Generate() => RandomNumberGenerator.GetString(Alphabet, 20);
}
