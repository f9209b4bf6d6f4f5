using System.Security.Cryptography;
using System.Text;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// The installation's one secret outside the database: 256 bits in a file only its owner may read, made on the first run and copied to
/// further servers by whoever installs them. It encrypts what the database must not show: signing keys, gateway passwords, TOTP secrets.
/// </summary>
public sealed class MasterKey
{
    // Layout of a sealed value: version, nonce, tag, ciphertext.
    private const byte Version = 1;
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] key;

    private MasterKey(byte[] key) => this.key = key;

    /// <summary>Reads the key file; makes it when there is none.</summary>
    /// <exception cref="InvalidDataException">The file is not a key: it must not be replaced, everything sealed with it would be lost.</exception>
    public static MasterKey Open(string file)
    {
        if (!File.Exists(file))
        {
            Create(file);
        }

        var key = new byte[KeySize];
        return Convert.TryFromBase64String(File.ReadAllText(file).Trim(), key, out var length) && length == KeySize
            ? new MasterKey(key)
            : throw new InvalidDataException($"{file} is not a master key (32 bytes in base64). Restore it from the backup; a new one cannot read this database.");
    }

    /// <summary>Encrypts (AES-256-GCM). The purpose is authenticated: a value sealed for one does not open for another.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plaintext, string purpose)
    {
        var sealedValue = new byte[1 + NonceSize + TagSize + plaintext.Length];
        sealedValue[0] = Version;
        var nonce = sealedValue.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plaintext, sealedValue.AsSpan(1 + NonceSize + TagSize), sealedValue.AsSpan(1 + NonceSize, TagSize), Encoding.UTF8.GetBytes(purpose));
        return sealedValue;
    }

    /// <exception cref="CryptographicException">Sealed with another key or for another purpose, or changed since.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedValue, string purpose)
    {
        if (sealedValue.Length < 1 + NonceSize + TagSize || sealedValue[0] != Version)
        {
            throw new CryptographicException("Not a sealed value.");
        }

        var plaintext = new byte[sealedValue.Length - 1 - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(
            sealedValue.Slice(1, NonceSize), sealedValue[(1 + NonceSize + TagSize)..], sealedValue.Slice(1 + NonceSize, TagSize), plaintext, Encoding.UTF8.GetBytes(purpose));
        return plaintext;
    }

    private static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var lockFile = $"{file}.lock";
        using var turn = TakeTurn(lockFile);
        if (!File.Exists(file))
        {
            Write(file);
        }

        // Whoever makes another from now on finds the key.
        File.Delete(lockFile);
    }

    private static void Write(string file)
    {
        // Written aside and moved into place: who reads at this moment finds the whole key or none.
        var draft = $"{file}.{Guid.CreateVersion7():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new StreamWriter(draft, Encoding.ASCII, options))
        {
            stream.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeySize)));
        }

        File.Move(draft, file);
    }

    // Of processes starting together one makes the key: moving without overwriting is no guard, it looks first and renames then.
    private static FileStream TakeTurn(string file)
    {
        FileStream? taken = null;
        SpinWait.SpinUntil(() => (taken = TryOpen(file)) is not null, TimeSpan.FromSeconds(10));
        return taken ?? throw new IOException($"{file} is held by another process that makes the master key; start again when it has ended.");
    }

    private static FileStream? TryOpen(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
