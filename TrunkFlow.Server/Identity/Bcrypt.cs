using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// bcrypt by the operating system's libcrypt (docs/decisions: no bcrypt package is in the feed). The calling thread is busy for the
/// whole hash, about a quarter of a second at cost 12: call it through <see cref="PasswordHashing"/>.
/// </summary>
public static class Bcrypt
{
    /// <summary>bcrypt reads no further than this; a longer phrase would be cut without a word, so it is refused.</summary>
    public const int MaxPasswordBytes = 72;

    // sizeof(struct crypt_data) in crypt(3); crypt_r wants it zeroed before its first use.
    private const int StateSize = 32_768;
    private const int SaltBytes = 16;

    // bcrypt's own base64 alphabet, which is not RFC 4648's.
    private const string Alphabet = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly CryptFunction Crypt = Load();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint CryptFunction(byte[] phrase, byte[] setting, nint state);

    public static string Hash(string password, int cost) => Run(password, Setting(cost));

    public static bool Verify(string password, string hash)
    {
        if (!Fits(password))
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Run(password, hash)), Encoding.ASCII.GetBytes(hash));
    }

    /// <summary>The cost written in a hash, e.g. 12 for <c>$2b$12$…</c>.</summary>
    public static int CostOf(string hash) =>
        hash.Length > 6 && hash[0] == '$' && int.TryParse(hash.AsSpan(4, 2), out var cost) ? cost : 0;

    /// <summary>Whether bcrypt can take the password whole: at most 72 bytes in UTF-8 and no NUL.</summary>
    public static bool Fits(string password) => !password.Contains('\0') && Encoding.UTF8.GetByteCount(password) <= MaxPasswordBytes;

    private static string Run(string password, string setting)
    {
        if (!Fits(password))
        {
            throw new ArgumentException($"A password has at most {MaxPasswordBytes} bytes and no NUL.", nameof(password));
        }

        var phrase = new byte[MaxPasswordBytes + 1];
        Encoding.UTF8.GetBytes(password, phrase);
        var state = Marshal.AllocHGlobal(StateSize);
        try
        {
            Clear(state);
            var result = Marshal.PtrToStringUTF8(Crypt(phrase, Encoding.ASCII.GetBytes(setting + '\0'), state));
            // crypt(3): failure is NULL or a "failure token", which begins with an asterisk.
            return result is null || result.StartsWith('*')
                ? throw new CryptographicException("libcrypt refused the bcrypt setting.")
                : result;
        }
        finally
        {
            Clear(state);
            Marshal.FreeHGlobal(state);
            CryptographicOperations.ZeroMemory(phrase);
        }
    }

    private static void Clear(nint state) => Marshal.Copy(new byte[StateSize], 0, state, StateSize);

    private static string Setting(int cost)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cost, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cost, 31);
        var setting = new StringBuilder($"$2b${cost:00}$");
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var bits = 0;
        var buffer = 0;
        foreach (var value in salt)
        {
            buffer = (buffer << 8) | value;
            bits += 8;
            while (bits >= 6)
            {
                bits -= 6;
                setting.Append(Alphabet[(buffer >> bits) & 0x3f]);
            }
        }

        return setting.Append(Alphabet[(buffer << (6 - bits)) & 0x3f]).ToString();
    }

    private static CryptFunction Load()
    {
        foreach (var name in (ReadOnlySpan<string>)["libcrypt.so.1", "libcrypt.so.2"])
        {
            if (NativeLibrary.TryLoad(name, out var library) && NativeLibrary.TryGetExport(library, "crypt_r", out var address))
            {
                return Marshal.GetDelegateForFunctionPointer<CryptFunction>(address);
            }
        }

        throw new DllNotFoundException("libcrypt.so.1 or .so.2 is needed for passwords: apt-get install libcrypt1");
    }
}
