using System.Net;
using System.Net.Http.Headers;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Identity;

/// <summary>Signing out ends the session itself, not only what this browser knows of it.</summary>
public sealed class SignOutTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Me = "{ me { username } }";

    [Fact]
    public async Task A_copied_token_opens_nothing_after_the_sign_out_and_other_sessions_go_on()
    {
        var (session, other) = (server.As(UserRole.Viewer), server.As(UserRole.Viewer));
        await session.DataAsync(Me);
        await session.DataAsync("mutation { signOut { user { username } } }");
        Assert.Contains("AUTH_NOT_AUTHENTICATED", (await session.AnswerAsync(Me)).GetRawText(), StringComparison.Ordinal);
        await other.DataAsync(Me);
    }

    [Fact]
    public async Task A_copied_cookie_opens_nothing_after_the_sign_out()
    {
        using var browser = await PanelSession.SignInAsync(server, "operator");
        using var thief = PanelSession.Stranger(server);
        thief.Http.DefaultRequestHeaders.Add("Cookie", browser.Cookie!.Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/customers")).StatusCode);
        using var left = await browser.PostAsync("/sign-out", [], await browser.TokenAsync("/profile"));
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        using var refused = await thief.GetAsync("/customers");
        Assert.Contains("/sign-in", refused.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_planted_before_the_sign_in_is_not_the_one_after_it()
    {
        using var browser = PanelSession.Stranger(server);
        browser.Http.DefaultRequestHeaders.Add("Cookie", "trunkflow=planted");
        var token = await browser.TokenAsync("/sign-in");
        using var answer = await browser.PostAsync("/sign-in", new() { ["Input.Username"] = "viewer", ["Input.Password"] = RunningServer.Password }, token);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("trunkflow=", StringComparison.Ordinal));
        Assert.DoesNotContain("planted", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https:evil.example")]
    public async Task Nobody_is_sent_elsewhere_by_signing_in(string from)
    {
        using var browser = PanelSession.Stranger(server);
        var path = $"/sign-in?from={Uri.EscapeDataString(from)}";
        using var answer = await browser.PostAsync(path, new() { ["Input.Username"] = "viewer", ["Input.Password"] = RunningServer.Password }, await browser.TokenAsync(path));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("evil", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.StartsWith("/", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sets_what_it_shows_and_nothing_else()
    {
        using var browser = await PanelSession.SignInAsync(server, "viewer");
        var token = await browser.TokenAsync("/profile");
        using var answer = await browser.PostAsync(
            "/profile?handler=Password",
            new() { ["Input.Current"] = "wrong", ["Input.New"] = "something long enough", ["Reader.Role"] = "Admin", ["Input.Role"] = "Admin", ["Role"] = "Admin", ["Reader.Disabled"] = "true" },
            token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        await using var db = server.Database.Open();
        var reader = db.Users.Single(user => user.Username == "viewer");
        Assert.Equal((UserRole.Viewer, false), (reader.Role, reader.Disabled));
    }

    [Fact]
    public async Task On_another_server_the_session_ends_as_well()
    {
        await using var second = server.WithWebHostBuilder(_ => { });
        var token = server.As(UserRole.Operator).Http.DefaultRequestHeaders.Authorization!;
        var there = second.CreateClient();
        there.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Parameter);
        await new ApiClient(there).DataAsync(Me);
        var here = server.CreateClient();
        here.DefaultRequestHeaders.Authorization = token;
        await new ApiClient(here).DataAsync("mutation { signOut { user { username } } }");
        await Eventually.TrueAsync(() => RefusedAsync(new ApiClient(there)), "the other server has heard of it");
    }

    private static async Task<bool> RefusedAsync(ApiClient client) =>
        (await client.AnswerAsync(Me)).GetRawText().Contains("AUTH_NOT_AUTHENTICATED", StringComparison.Ordinal);
}
