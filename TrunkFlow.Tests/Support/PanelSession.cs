using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;

namespace TrunkFlow.Tests.Support;

/// <summary>A browser without a screen: cookies, forms with their tokens, no redirects followed.</summary>
public sealed partial class PanelSession : IDisposable
{
    private PanelSession(HttpClient http) => Http = http;

    public HttpClient Http { get; }

    /// <summary>The cookie the sign-in gave, as it was set; null for a stranger.</summary>
    public string? Cookie { get; private set; }

    public static PanelSession Stranger(RunningServer server) => new(server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    public static async Task<PanelSession> SignInAsync(RunningServer server, string username)
    {
        var session = Stranger(server);
        using var answer = await session.PostAsync("/sign-in", new() { ["Input.Username"] = username, ["Input.Password"] = RunningServer.Password }, await session.TokenAsync("/sign-in"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        session.Cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("trunkflow=", StringComparison.Ordinal));
        return session;
    }

    public void Dispose() => Http.Dispose();

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>A page that is there.</summary>
    public async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The lines of a file, its head first.</summary>
    public async Task<string[]> LinesAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        return (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    /// <summary>The token of the first form on a page; forms of one session all take it.</summary>
    public async Task<string> TokenAsync(string path) => FormToken().Match(await Http.GetStringAsync(new Uri(path, UriKind.Relative))).Groups["token"].Value;

    public async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> fields, string? token)
    {
        if (token is not null)
        {
            fields["__RequestVerificationToken"] = token;
        }

        using var form = new FormUrlEncodedContent(fields);
        return await Http.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex FormToken();
}
