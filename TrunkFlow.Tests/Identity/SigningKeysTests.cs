using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Identity;

/// <summary>A signing key is replaced while two servers run: nobody is signed out, and no token is refused because a server had not read the new key yet.</summary>
public sealed class SigningKeysTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_new_key_signs_once_every_server_knows_it_and_the_old_one_is_trusted_until_its_last_token_ends()
    {
        var master = MasterKey.Open(folder["master.key"]);
        var (here, there) = (new SigningKeys(new OneDatabase(database), master, database.Clock), new SigningKeys(new OneDatabase(database), master, database.Clock));
        await here.ReadAsync(default);
        await there.ReadAsync(default);
        var old = here.Current.KeyId;
        database.Clock.Advance(TimeSpan.FromDays(90));

        string fresh;
        await using (var db = database.Open())
        {
            fresh = await new RotateSigningKey(db, master, database.Actor, database.Clock).RunAsync(default);
        }

        await here.RefreshAsync(default);
        Assert.Equal(old, here.Current.KeyId);
        Assert.Equal([fresh, old], here.Trusted.Select(key => key.KeyId));

        database.Clock.Advance(SigningKeys.Settling);
        await there.RefreshAsync(default);
        Assert.Equal((fresh, fresh), (here.Current.KeyId, there.Current.KeyId));
        Assert.Contains(there.Trusted, key => key.KeyId == old);

        // The last token of the old key was signed just before the new one took over.
        database.Clock.Advance(AccessTokens.Lifetime);
        await there.RefreshAsync(default);
        Assert.Contains(there.Trusted, key => key.KeyId == old);
        database.Clock.Advance(SigningKeys.Settling);
        await there.RefreshAsync(default);
        Assert.Equal([fresh], there.Trusted.Select(key => key.KeyId));
    }
}
