using System.Net;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Identity;

public sealed class SignInTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime, IDisposable
{
    private const string Password = "correct horse";

    private readonly PasswordHashing passwords = new(4);
    private readonly SignInThrottle throttle = new(database.Clock);
    private readonly SignInTurns turns = new();
    private readonly ScratchFolder folder = new();
    private AccessTokens tokens = null!;
    private MasterKey master = null!;
    private string username = "";

    public async Task InitializeAsync()
    {
        username = $"maria{Some.Number}";
        await database.SaveAsync(new User(username, Bcrypt.Hash(Password, 4), UserRole.Operator));
        master = MasterKey.Open(folder["master.key"]);
        var keys = new SigningKeys(new OneDatabase(database), master, database.Clock);
        await using (var db = database.Open())
        {
            await db.ProtectedKeys.ExecuteDeleteAsync();
        }

        await keys.ReadAsync(CancellationToken.None);
        tokens = new AccessTokens(keys, database.Clock);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        passwords.Dispose();
        turns.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_right_password_gives_a_token_for_a_day_in_any_case_of_the_name()
    {
        var session = await SignInAsync(username.ToUpperInvariant(), Password);
        Assert.Equal(username, session.User.Username);
        Assert.Equal(database.Clock.Now.AddHours(24), session.ExpiresAt);
        Assert.Equal(3, session.Token.Split('.').Length);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_told_apart_by_nothing()
    {
        var wrong = await Assert.ThrowsAsync<WrongPasswordException>(() => SignInAsync(username, "wrong horse"));
        var unknown = await Assert.ThrowsAsync<WrongPasswordException>(() => SignInAsync($"nobody{Some.Number}", "wrong horse"));
        Assert.Equal(wrong.Message, unknown.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_three_wrong_passwords_the_wait_doubles_whether_the_name_exists_or_not(bool exists)
    {
        var name = exists ? username : $"nobody{Some.Number}";
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<WrongPasswordException>(() => SignInAsync(name, "wrong horse"));
        }

        await Assert.ThrowsAsync<SignInLockedException>(() => SignInAsync(name, Password));
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<WrongPasswordException>(() => SignInAsync(name, "wrong horse"));
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<SignInLockedException>(() => SignInAsync(name, Password));
    }

    [Fact]
    public async Task The_right_password_after_the_wait_opens_and_clears_the_count()
    {
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<WrongPasswordException>(() => SignInAsync(username, "wrong horse"));
        }

        database.Clock.Advance(TimeSpan.FromSeconds(2));
        var session = await SignInAsync(username, Password);
        await using var db = database.Open();
        Assert.Equal(0, (await db.UserSignIns.SingleAsync(row => row.UserId == session.User.Id)).Failures);
        Assert.Contains(await db.AuditEntries.ToListAsync(), entry => entry.Kind == "LockedOut" && entry.SubjectId == session.User.Id.ToString());
    }

    [Fact]
    public async Task A_hundred_guesses_at_once_are_four_hashes_and_refusals()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            try
            {
                await SignInAsync(username, "wrong horse");
                return "in";
            }
            catch (RefusalException refusal)
            {
                return refusal.GetType().Name;
            }
        }));
        Assert.Equal(4, outcomes.Count(outcome => outcome == nameof(WrongPasswordException)));
        Assert.Equal(96, outcomes.Count(outcome => outcome == nameof(SignInLockedException)));
    }

    [Fact]
    [Trait("long", "flood")]
    public async Task A_flood_of_stolen_passwords_from_one_address_reaches_about_twenty_hashes()
    {
        using var acting = database.Actor.Become(new Actor(null, "visitor", IPAddress.Parse("192.0.2.66")));
        var hashed = 0;
        var refused = 0;
        for (var i = 0; i < LongRun.Size("flood", gate: 400, full: 10_000); i++)
        {
            try
            {
                // Names that exist and names that do not, each with a password leaked elsewhere.
                await SignInAsync(i % 3 == 0 ? username : $"leaked{i}", $"stolen {i}");
                Assert.Fail("A stolen password opened.");
            }
            catch (WrongPasswordException)
            {
                hashed++;
            }
            catch (SignInLockedException)
            {
                refused++;
            }
        }

        Assert.InRange(hashed, 4, 25);
        Assert.True(refused > hashed * 10);
    }

    [Fact]
    public async Task One_address_guessing_many_names_is_slowed_down_after_twenty()
    {
        using (database.Actor.Become(new Actor(null, "visitor", IPAddress.Parse("192.0.2.7"))))
        {
            for (var i = 0; i < 21; i++)
            {
                await Assert.ThrowsAsync<WrongPasswordException>(() => SignInAsync($"guess{Some.Number}", "wrong horse"));
            }

            await Assert.ThrowsAsync<SignInLockedException>(() => SignInAsync(username, Password));
        }

        using (database.Actor.Become(new Actor(null, "visitor", IPAddress.Parse("192.0.2.8"))))
        {
            Assert.Equal(username, (await SignInAsync(username, Password)).User.Username);
        }
    }

    [Fact]
    public async Task A_disabled_user_is_refused_like_a_wrong_password()
    {
        await using (var db = database.Open())
        {
            (await db.Users.SingleAsync(user => user.Username == username)).Disable();
            await db.SaveChangesAsync();
        }

        await Assert.ThrowsAsync<WrongPasswordException>(() => SignInAsync(username, Password));
    }

    [Fact]
    public async Task A_hash_of_lower_cost_is_replaced_the_session_stands_and_nobody_is_said_to_have_changed_the_user()
    {
        using var stronger = new PasswordHashing(5);
        await using var db = database.Open();
        var before = await db.Users.AsNoTracking().SingleAsync(user => user.Username == username);
        var session = await new SignIn(db, stronger, Factor(db), Tries(db), throttle, turns, tokens, database.Actor, database.Clock)
            .RunAsync(new SignInInput(username, Password), CancellationToken.None);
        var after = await db.Users.AsNoTracking().SingleAsync(user => user.Username == username);
        Assert.StartsWith("$2b$05$", after.PasswordHash, StringComparison.Ordinal);
        Assert.Equal((before.SecurityStamp, before.SecurityStamp, before.Version), (session.User.SecurityStamp, after.SecurityStamp, after.Version));
        Assert.DoesNotContain(await db.AuditEntries.ToListAsync(), entry => entry.SubjectId == after.Id.ToString() && entry.Action == AuditAction.Changed);
    }

    private async Task<Session> SignInAsync(string name, string password)
    {
        await using var db = database.Open();
        return await new SignIn(db, passwords, Factor(db), Tries(db), throttle, turns, tokens, database.Actor, database.Clock)
            .RunAsync(new SignInInput(name, password), CancellationToken.None);
    }

    private SecondFactor Factor(TrunkFlowDbContext db) => new(db, master, database.Actor, database.Clock);

    private WrongTries Tries(TrunkFlowDbContext db) => new(db, database.Actor, database.Clock);
}
