using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Identity;

/// <summary>Wrong passwords are counted wherever they are tried, none twice and none not at all.</summary>
public sealed class WrongTriesTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime, IDisposable
{
    private const string Password = "correct horse";

    private readonly PasswordHashing passwords = new(4);
    private readonly SignInTurns turns = new();
    private readonly User user = new($"maria{Some.Number}", Bcrypt.Hash(Password, 4), UserRole.Operator);

    public Task InitializeAsync() => database.SaveAsync(user);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        passwords.Dispose();
        turns.Dispose();
    }

    [Fact]
    public async Task Tries_on_two_servers_at_once_are_both_counted_also_when_a_code_was_taken_in_between()
    {
        await using var here = database.Open();
        await using var there = database.Open();
        var (mine, theirs) = ((await here.SignInRecordAsync(user, default))!, (await there.SignInRecordAsync(user, default))!);
        await Tries(there).CountAsync(theirs, default);
        await using (var third = database.Open())
        {
            await third.UserSignIns.Where(row => row.UserId == user.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastTotpStep, 7));
        }

        await Tries(here).CountAsync(mine, default);
        Assert.Equal((2, 7L), (mine.Failures, mine.LastTotpStep));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var db = database.Open();
            await Tries(db).CountAsync((await db.SignInRecordAsync(user, default))!, default);
        }));
        await using var after = database.Open();
        Assert.Equal(10, (await after.UserSignIns.SingleAsync(row => row.UserId == user.Id)).Failures);
    }

    [Fact]
    public async Task First_tries_at_once_make_one_row()
    {
        var records = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var db = database.Open();
            return await db.SignInRecordAsync(user, default);
        }));
        Assert.All(records, Assert.NotNull);
    }

    [Fact]
    public async Task A_try_for_a_user_removed_at_this_moment_is_no_fault()
    {
        await using var db = database.Open();
        var record = (await db.SignInRecordAsync(user, default))!;
        await using (var other = database.Open())
        {
            await other.Users.Where(row => row.Id == user.Id).ExecuteDeleteAsync();
        }

        await Tries(db).CountAsync(record, default);
        Assert.Null(await db.SignInRecordAsync(user, default));
    }

    [Fact]
    public async Task Guesses_from_an_open_session_wait_like_those_at_the_door_and_stand_in_the_audit_log()
    {
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("current", (await Assert.ThrowsAsync<InvalidValueException>(() => ConfirmAsync("wrong horse"))).Field);
        }

        await Assert.ThrowsAsync<SignInLockedException>(() => ConfirmAsync(Password));
        await using var db = database.Open();
        Assert.Contains(await db.AuditEntries.ToListAsync(), entry => entry.Kind == "LockedOut" && entry.SubjectId == user.Id.ToString() && entry.ActorName == user.Username);
        database.Clock.Advance(TimeSpan.FromSeconds(2));
        await ConfirmAsync(Password);
        Assert.Equal(0, (await db.UserSignIns.SingleAsync(row => row.UserId == user.Id)).Failures);
    }

    [Fact]
    public async Task An_administrator_ends_the_wait_and_is_named_for_it()
    {
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<InvalidValueException>(() => ConfirmAsync("wrong horse"));
        }

        await using var db = database.Open();
        using (database.Actor.Become(new Actor(null, "chefe")))
        {
            await new UnlockUser(db, database.Actor, database.Clock).RunAsync(new UnlockUserInput(user.Id), default);
        }

        await ConfirmAsync(Password);
        Assert.Single(await db.AuditEntries.ToListAsync(), entry => entry.Kind == "Unlocked" && entry.SubjectId == user.Id.ToString() && entry.ActorName == "chefe");
    }

    private WrongTries Tries(TrunkFlowDbContext db) => new(db, database.Actor, database.Clock);

    private async Task ConfirmAsync(string password)
    {
        await using var db = database.Open();
        using var acting = database.Actor.Become(new Actor(user.Id, user.Username));
        await new OwnPassword(db, new OwnAccount(db, database.Actor), passwords, Tries(db), turns, database.Actor).ConfirmAsync("current", password, default);
        await db.SaveChangesAsync();
    }
}
