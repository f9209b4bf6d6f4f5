using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Identity;

public sealed class StandingSessionsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly Contexts contexts = new(database);

    [Fact]
    public async Task A_session_found_standing_is_not_asked_for_again()
    {
        var (sessions, user) = await SceneAsync();
        sessions.Listening(true);
        Assert.True(await StandsAsync(sessions, user));
        Assert.True(await StandsAsync(sessions, user));
        Assert.Equal(1, contexts.Opened);
    }

    [Fact]
    public async Task Without_notices_every_request_asks()
    {
        var (sessions, user) = await SceneAsync();
        await StandsAsync(sessions, user);
        await StandsAsync(sessions, user);
        sessions.Listening(true);
        await StandsAsync(sessions, user);
        sessions.Listening(false);
        await StandsAsync(sessions, user);
        Assert.Equal(4, contexts.Opened);
    }

    [Fact]
    public async Task After_ten_seconds_it_is_asked_again_whatever_the_notices_say()
    {
        var (sessions, user) = await SceneAsync();
        sessions.Listening(true);
        await StandsAsync(sessions, user);
        database.Clock.Advance(TimeSpan.FromSeconds(10));
        await StandsAsync(sessions, user);
        Assert.Equal(2, contexts.Opened);
    }

    [Fact]
    public async Task An_answer_from_before_a_change_is_not_remembered()
    {
        var (sessions, user) = await SceneAsync();
        sessions.Listening(true);
        contexts.BeforeAnswer = sessions.Forget;
        await StandsAsync(sessions, user);
        contexts.BeforeAnswer = null;
        await StandsAsync(sessions, user);
        Assert.Equal(2, contexts.Opened);
    }

    [Fact]
    public async Task A_change_on_another_server_ends_the_session_here()
    {
        var (sessions, user) = await SceneAsync();
        using var notices = new UserChangeNotices(database.Source, sessions, TimeProvider.System, NullLogger<UserChangeNotices>.Instance);
        await notices.StartAsync(default);
        await Eventually.TrueAsync(async () =>
        {
            await StandsAsync(sessions, user);
            var before = contexts.Opened;
            await StandsAsync(sessions, user);
            return contexts.Opened == before;
        }, "sessions are remembered");
        await using (var elsewhere = database.Open())
        {
            (await elsewhere.Users.SingleAsync(row => row.Id == user.Id)).SignOutEverywhere();
            await elsewhere.SaveChangesAsync();
        }

        await Eventually.TrueAsync(async () => !await StandsAsync(sessions, user), "the session has ended");
        await notices.StopAsync(default);
    }

    private static async Task<bool> StandsAsync(StandingSessions sessions, User user) => await sessions.OfAsync(user.Id, user.SecurityStamp, Guid.Empty, default) == Standing.Whole;

    private async Task<(StandingSessions Sessions, User User)> SceneAsync()
    {
        var user = new User($"ana{Some.Number}", "x", UserRole.Viewer);
        await database.SaveAsync(user);
        return (new StandingSessions(contexts, database.Clock), user);
    }

    /// <summary>Counts how often the database is asked.</summary>
    private sealed class Contexts(TestDatabase database) : IDbContextFactory<TrunkFlowDbContext>
    {
        public int Opened { get; private set; }

        public Action? BeforeAnswer { get; set; }

        public TrunkFlowDbContext CreateDbContext()
        {
            Opened++;
            BeforeAnswer?.Invoke();
            return database.Open();
        }
    }
}
