using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TrunkFlow.GraphQL.Subscriptions;
using TrunkFlow.Server.Asterisk.Live;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Hosting;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Jobs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages.Live;

public sealed class LiveEventsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Theory]
    [InlineData("sync")]
    [InlineData("conferences")]
    [InlineData("jobs")]
    [InlineData("calls")]
    [InlineData("figures")]
    public async Task A_viewer_is_told_that_something_changed_and_not_what(string name)
    {
        using var session = await PanelSession.SignInAsync(server, "viewer");
        using var stream = await LiveReader.OpenAsync(session.Http, name);
        Assert.Equal(name, await stream.NextAsync());
        await ChangeAsync(name);
        Assert.Equal(name, await stream.NextAsync());
        Assert.All(stream.Lines, line => Assert.Contains(line, (string[])[$"event: {name}", "event: nothing", "data: ", ""]));
        Assert.Equal("text/event-stream", stream.Answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("no", true), (Assert.Single(stream.Answer.Headers.GetValues("X-Accel-Buffering")), stream.Answer.Headers.CacheControl?.NoStore));
        Assert.Contains("default-src 'self'", Assert.Single(stream.Answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_hears_what_it_named_and_names_that_do_not_exist_are_silent()
    {
        using var session = await PanelSession.SignInAsync(server, "viewer");
        using var stream = await LiveReader.OpenAsync(session.Http, "sync,,passwords");
        Assert.Equal("sync", await stream.NextAsync());
        await ChangeAsync("conferences");
        await ChangeAsync("sync");
        Assert.Equal("sync", await stream.NextAsync());
    }

    [Theory]
    [InlineData("sync")]
    [InlineData("conferences")]
    [InlineData("jobs")]
    public async Task A_page_that_was_read_after_the_last_change_is_told_of_the_next_one_only(string name)
    {
        using var session = await PanelSession.SignInAsync(server, "viewer");
        using var all = await LiveReader.OpenAsync(session.Http, name);
        Assert.Equal(name, await all.NextAsync());
        await ChangeAsync(name);
        Assert.Equal(name, await all.NextAsync());
        // The server's own ears hear it in the same moment, not before.
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        var read = $"{Now.ToUnixTimeMilliseconds()}";
        using var fresh = await LiveReader.OpenAsync(session.Http, name, read);
        await fresh.HearsAsync();
        Assert.DoesNotContain($"event: {name}", fresh.Lines);
        await ChangeAsync(name);
        Assert.Equal(name, await fresh.NextAsync());

        // Whoever listens only now was read before that.
        using var late = await LiveReader.OpenAsync(session.Http, name, read);
        Assert.Equal(name, await late.NextAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("ontem")]
    [InlineData("-1")]
    [InlineData("99999999999999999999999")]
    [InlineData("9223372036854775807")]
    public async Task A_page_that_does_not_say_when_it_was_read_is_told_everything(string since)
    {
        using var session = await PanelSession.SignInAsync(server, "viewer");
        using var stream = await LiveReader.OpenAsync(session.Http, "sync", since);
        Assert.Equal("sync", await stream.NextAsync());
    }

    [Fact]
    public async Task A_stranger_a_partner_and_a_program_get_no_stream()
    {
        using var stranger = PanelSession.Stranger(server);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(stranger.Http));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server.As(UserRole.Admin).Http));

        var customer = Some.TrunkCustomer();
        var partner = new User($"partner{Some.Number}", Bcrypt.Hash(RunningServer.Password, 4), UserRole.Partner, customer.Id, "en");
        await server.Database.SaveAsync(customer, partner);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(WithCookie(server, UserClaims.Of(partner, "test"), TimeSpan.FromHours(1))));
    }

    [Fact]
    public async Task Who_holds_too_many_streams_waits_and_others_do_not()
    {
        var user = await UserAsync(server);
        using var session = await PanelSession.SignInAsync(server, user.Username);
        var streams = new List<LiveReader>();
        for (var i = 0; i < RateLimits.MostStreams; i++)
        {
            streams.Add(await LiveReader.OpenAsync(session.Http, "sync"));
        }

        using var refused = await LiveReader.AskAsync(session.Http, "sync");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        using var other = await PanelSession.SignInAsync(server, "viewer");
        using var others = await LiveReader.OpenAsync(other.Http, "sync");

        streams[0].Dispose();
        await Eventually.TrueAsync(async () => await StatusAsync(session.Http) == HttpStatusCode.OK, "a place is free again");
        streams.ForEach(stream => stream.Dispose());
    }

    [Fact]
    public async Task It_ends_when_its_user_signs_out()
    {
        var user = await UserAsync(server);
        using var session = await PanelSession.SignInAsync(server, user.Username);
        using var elsewhere = await PanelSession.SignInAsync(server, user.Username);
        using var stream = await LiveReader.OpenAsync(session.Http, "sync");
        using var stays = await LiveReader.OpenAsync(elsewhere.Http, "sync");
        using var left = await session.PostAsync("/sign-out", [], await session.TokenAsync("/profile"));
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        await stream.EndsAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(session.Http));

        Assert.Equal("sync", await stays.NextAsync());
        await ChangeAsync("sync");
        Assert.Equal("sync", await stays.NextAsync());
    }

    [Theory]
    [InlineData(nameof(User.Disable))]
    [InlineData(nameof(User.SignOutEverywhere))]
    public async Task It_ends_when_another_server_ends_the_users_sessions(string how)
    {
        var user = await UserAsync(server);
        using var session = await PanelSession.SignInAsync(server, user.Username);
        using var stream = await LiveReader.OpenAsync(session.Http, "sync");
        await using (var elsewhere = server.Database.Open())
        {
            var row = await elsewhere.Users.SingleAsync(row => row.Id == user.Id);
            typeof(User).GetMethod(how)!.Invoke(row, null);
            await elsewhere.SaveChangesAsync();
        }

        await stream.EndsAsync();
    }

    [Fact]
    public async Task It_ends_when_the_session_expires()
    {
        var user = await UserAsync(server);
        using var http = WithCookie(server, UserClaims.Of(user, PanelCookie.Scheme), TimeSpan.FromSeconds(3));
        using var stream = await LiveReader.OpenAsync(http, "sync");
        Assert.Equal("sync", await stream.NextAsync());
        await stream.EndsAsync();
    }

    [Fact]
    public async Task An_open_stream_does_not_hold_up_the_end_of_the_server()
    {
        var stopping = new RunningServer();
        await stopping.InitializeAsync();
        stopping.UseKestrel(0);
        stopping.StartServer();
        using var http = WithCookie(stopping, UserClaims.Of(await UserAsync(stopping), PanelCookie.Scheme), TimeSpan.FromHours(1));
        using var stream = await LiveReader.OpenAsync(http, "sync,calls,figures,conferences");
        await stream.NextAsync();
        var stop = stopping.Services.GetRequiredService<IHost>().StopAsync();
        await stream.EndsAsync();
        await stop.WaitAsync(TimeSpan.FromSeconds(10));
        await ((IAsyncLifetime)stopping).DisposeAsync();
    }

    private async Task ChangeAsync(string name)
    {
        var topics = server.Services.GetRequiredService<ITopicEventSender>();
        switch (name)
        {
            case "sync":
                await topics.SendAsync(SyncStatusChange.Topic, new SyncStatusChange("pbx1", SyncStatus.Live, 7, 0, true, 7, "the reason", Now));
                break;
            case "conferences":
                await topics.SendAsync(ConferenceChange.Topic, new ConferenceChange(Guid.CreateVersion7(), Guid.CreateVersion7(), Now));
                break;
            case "jobs":
                await topics.SendAsync(TellJobRuns.Topic, new JobRun(JobSchedulers.Everywhere, "retention", Now, 1, JobResult.Skipped, null, null, false, []));
                break;
            default:
                var call = new ActiveCall("pbx1", $"pbx1-{Some.Number}", CallDirection.Outbound, "c-1", "551143210001", "+5511955550142", null, Now, null);
                server.Services.GetRequiredService<CallsOfAllNodes>().Hear(new NodeCalls("pbx1", true, Some.Number, [call]));
                break;
        }
    }

    private static async Task<User> UserAsync(RunningServer server)
    {
        var user = new User($"live{Some.Number}", Bcrypt.Hash(RunningServer.Password, 4), UserRole.Viewer, locale: "en");
        await server.Database.SaveAsync(user);
        return user;
    }

    /// <summary>A browser with the cookie of a session that lives as long.</summary>
    private static HttpClient WithCookie(RunningServer server, ClaimsIdentity identity, TimeSpan life)
    {
        var options = server.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(PanelCookie.Scheme);
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(identity), new AuthenticationProperties { IssuedUtc = Now, ExpiresUtc = Now + life }, PanelCookie.Scheme);
        var http = server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = server.ClientOptions.BaseAddress });
        http.DefaultRequestHeaders.Add("Cookie", $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}");
        return http;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http)
    {
        using var answer = await LiveReader.AskAsync(http, "sync");
        return answer.StatusCode;
    }
}
