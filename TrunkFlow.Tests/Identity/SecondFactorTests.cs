using Microsoft.EntityFrameworkCore;
using OtpNet;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Identity;

/// <summary>A user with a second factor in front of the door.</summary>
public sealed class SecondFactorTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime, IDisposable
{
    private const string Password = "correct horse";

    private readonly PasswordHashing passwords = new(4);
    private readonly SignInTurns turns = new();
    private readonly ScratchFolder folder = new();
    private readonly string secret = OneTimeCodes.NewSecret();
    private readonly User user = new($"maria{Some.Number}", Bcrypt.Hash(Password, 4), UserRole.Admin);
    private MasterKey master = null!;
    private SigningKeys keys = null!;
    private IReadOnlyList<string> recovery = [];

    public async Task InitializeAsync()
    {
        master = MasterKey.Open(folder["master.key"]);
        keys = new SigningKeys(new OneDatabase(database), master, database.Clock);
        await using (var db = database.Open())
        {
            await db.ProtectedKeys.ExecuteDeleteAsync();
        }

        await keys.ReadAsync(CancellationToken.None);
        await database.SaveAsync(user);
        recovery = (await TurnOnAsync(Code())).Codes;
        database.Clock.Advance(TimeSpan.FromSeconds(30));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        passwords.Dispose();
        turns.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_password_alone_asks_for_a_code_and_counts_as_no_failure()
    {
        for (var i = 0; i < 6; i++)
        {
            await Assert.ThrowsAsync<OneTimeCodeNeededException>(() => SignInAsync(Password, null));
        }

        Assert.Equal(user.Username, (await SignInAsync(Password, Code())).User.Username);
    }

    [Fact]
    public async Task Without_the_password_nothing_tells_that_a_code_is_asked_for() =>
        await Assert.ThrowsAsync<WrongPasswordException>(() => SignInAsync("wrong horse", Code()));

    [Fact]
    public async Task A_code_opens_once()
    {
        var code = Code();
        await SignInAsync(Password, code);
        await Assert.ThrowsAsync<WrongOneTimeCodeException>(() => SignInAsync(Password, code));
        database.Clock.Advance(TimeSpan.FromSeconds(30));
        await SignInAsync(Password, $"{Code()[..3]} {Code()[3..]}");
    }

    [Fact]
    public async Task The_code_that_turned_it_on_opens_nothing()
    {
        var code = Code();
        await TurnOnAsync(code);
        await Assert.ThrowsAsync<WrongOneTimeCodeException>(() => SignInAsync(Password, code));
    }

    [Fact]
    public async Task Guessed_codes_are_slowed_down_like_passwords()
    {
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<WrongOneTimeCodeException>(() => SignInAsync(Password, "000000"));
        }

        await Assert.ThrowsAsync<SignInLockedException>(() => SignInAsync(Password, Code()));
    }

    [Fact]
    public async Task A_recovery_code_opens_once_however_it_is_typed_and_is_noted()
    {
        using var acting = database.Actor.Become(new Actor(null, "visitor"));
        await SignInAsync(Password, $"{recovery[3][..5].ToUpperInvariant()}-{recovery[3][5..]}");
        await Assert.ThrowsAsync<WrongOneTimeCodeException>(() => SignInAsync(Password, recovery[3]));
        await using var db = database.Open();
        Assert.Equal(9, (await db.Users.SingleAsync(row => row.Id == user.Id)).RecoveryCodeHashes.Length);
        Assert.Contains(await db.AuditEntries.ToListAsync(), entry => entry.Kind == "RecoveryCodeUsed" && entry.SubjectId == user.Id.ToString() && entry.ActorName == user.Username);
        Assert.DoesNotContain(await db.AuditEntries.ToListAsync(), entry => entry.Kind == "User" && entry.SubjectId == user.Id.ToString() && entry.ActorName == "visitor");
    }

    [Fact]
    public async Task A_secret_copied_from_another_user_does_not_open()
    {
        var thief = new User($"eva{Some.Number}", Bcrypt.Hash(Password, 4), UserRole.Viewer);
        await database.SaveAsync(thief);
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"UPDATE users SET sealed_totp_secret = (SELECT sealed_totp_secret FROM users WHERE id = {user.Id}) WHERE id = {thief.Id}");
        await Assert.ThrowsAsync<System.Security.Cryptography.AuthenticationTagMismatchException>(() => SignInAsync(Password, Code(), thief.Username));
    }

    [Fact]
    public async Task Turning_it_on_asks_for_the_password_and_for_a_code_of_this_secret()
    {
        Assert.Equal("password", (await Assert.ThrowsAsync<InvalidValueException>(() => TurnOnAsync(Code(), "wrong horse"))).Field);
        Assert.Equal("code", (await Assert.ThrowsAsync<InvalidValueException>(() => TurnOnAsync("000000"))).Field);
    }

    [Fact]
    public async Task Turning_it_off_ends_the_sessions_and_asks_for_no_code()
    {
        var before = (await SignInAsync(Password, Code())).User.SecurityStamp;
        await using (var db = database.Open())
        using (database.Actor.Become(new Actor(user.Id, user.Username, null)))
        {
            await new TurnOffSecondFactor(db, Own(db)).RunAsync(new TurnOffSecondFactorInput(Password), CancellationToken.None);
        }

        var after = (await SignInAsync(Password, null)).User;
        Assert.NotEqual(before, after.SecurityStamp);
        Assert.Empty(after.RecoveryCodeHashes);
    }

    [Fact]
    public async Task Somebody_else_can_take_it_from_a_user_who_lost_it_and_their_sessions_end()
    {
        var before = (await SignInAsync(Password, Code())).User.SecurityStamp;
        await using (var db = database.Open())
        {
            Assert.Null(await new RemoveSecondFactor(db).OfAsync($"nobody{Some.Number}", CancellationToken.None));
            await new RemoveSecondFactor(db).OfAsync(user.Username.ToUpperInvariant(), CancellationToken.None);
        }

        Assert.NotEqual(before, (await SignInAsync(Password, null)).User.SecurityStamp);
    }

    [Fact]
    public async Task Neither_secret_nor_recovery_codes_stand_in_the_audit_log()
    {
        await using var db = database.Open();
        var entries = await db.AuditEntries.Where(entry => entry.SubjectId == user.Id.ToString() && entry.After != null).ToListAsync();
        Assert.Contains(entries, entry => entry.After!.RootElement.TryGetProperty("secondFactorSince", out _));
        Assert.DoesNotContain(entries, entry => recovery.Any(code => entry.After!.RootElement.GetRawText().Contains(RecoveryCodes.Hash(code), StringComparison.Ordinal)));
    }

    private string Code() => new Totp(OneTimeCodes.Read(secret)!).ComputeTotp(database.Clock.Now.UtcDateTime);

    private async Task<RecoveryCodeSheet> TurnOnAsync(string code, string password = Password)
    {
        await using var db = database.Open();
        using var acting = database.Actor.Become(new Actor(user.Id, user.Username, null));
        return await new TurnOnSecondFactor(db, Factor(db), Own(db), database.Clock)
            .RunAsync(new TurnOnSecondFactorInput(secret, code, password), CancellationToken.None);
    }

    private async Task<Session> SignInAsync(string password, string? code, string? username = null)
    {
        await using var db = database.Open();
        return await new SignIn(db, passwords, Factor(db), Tries(db), new SignInThrottle(database.Clock), turns, new AccessTokens(keys, database.Clock), database.Actor, database.Clock)
            .RunAsync(new SignInInput(username ?? user.Username, password, code), CancellationToken.None);
    }

    private SecondFactor Factor(TrunkFlowDbContext db) => new(db, master, database.Actor, database.Clock);

    private WrongTries Tries(TrunkFlowDbContext db) => new(db, database.Actor, database.Clock);

    private OwnPassword Own(TrunkFlowDbContext db) => new(db, new OwnAccount(db, database.Actor), passwords, Tries(db), turns, database.Actor);
}
