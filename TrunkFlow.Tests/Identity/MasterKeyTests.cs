using System.Security.Cryptography;
using System.Text;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Tests.Identity;

public sealed class MasterKeyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("trunkflow-key-").FullName;

    private string KeyFile => Path.Combine(folder, "keys", "master.key");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_first_run_makes_a_key_only_its_owner_can_read_and_later_runs_use_it()
    {
        var sealedValue = MasterKey.Open(KeyFile).Seal("segredo"u8, "test");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        Assert.Equal("segredo", Encoding.UTF8.GetString(MasterKey.Open(KeyFile).Open(sealedValue, "test")));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(KeyFile)!));
    }

    [Fact]
    public void A_value_opens_only_for_its_purpose_and_only_unchanged()
    {
        var key = MasterKey.Open(KeyFile);
        var sealedValue = key.Seal("segredo"u8, "gateway password");
        Assert.ThrowsAny<CryptographicException>(() => key.Open(sealedValue, "signing key"));
        sealedValue[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => key.Open(sealedValue, "gateway password"));
        Assert.ThrowsAny<CryptographicException>(() => key.Open([], "gateway password"));
    }

    [Fact]
    public void A_damaged_key_file_is_reported_and_left_alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.WriteAllText(KeyFile, "not a key");
        Assert.Throws<InvalidDataException>(() => MasterKey.Open(KeyFile));
        Assert.Equal("not a key", File.ReadAllText(KeyFile));
    }

    [Fact]
    public void Processes_starting_together_agree_on_one_key()
    {
        var keys = new MasterKey[8];
        Parallel.For(0, keys.Length, i => keys[i] = MasterKey.Open(KeyFile));
        var sealedValue = keys[0].Seal("x"u8, "test");
        Assert.All(keys, key => Assert.Equal("x"u8.ToArray(), key.Open(sealedValue, "test")));
    }
}
