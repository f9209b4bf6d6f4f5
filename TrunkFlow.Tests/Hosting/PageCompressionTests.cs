using System.Net;
using System.Text.RegularExpressions;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Hosting;

public sealed partial class PageCompressionTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Styles_scripts_and_icons_travel_compressed_and_are_kept_until_their_version_changes()
    {
        using var session = await PanelSession.SignInAsync(server, "operator");
        var files = File().Matches(await session.TextAsync("/customers")).Select(match => match.Value).Distinct().ToList();
        Assert.True(files.Count > 7, string.Join(' ', files));
        foreach (var file in files)
        {
            using var answer = await AskAsync(session, file, mode: "no-cors", site: "same-origin");
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
            Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        }
    }

    [Fact]
    public async Task A_file_without_its_version_or_with_another_is_asked_for_again_each_time()
    {
        using var session = PanelSession.Stranger(server);
        foreach (var path in (string[])["/build/app.css", "/build/app.css?v=another"])
        {
            using var answer = await session.GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, "no-cache"), (answer.StatusCode, answer.Headers.CacheControl!.ToString()));
            Assert.NotNull(answer.Headers.ETag);
        }
    }

    /// <summary>It may show a password once, or what was typed.</summary>
    [Fact]
    public async Task The_answer_to_a_form_is_not_compressed()
    {
        using var session = await PanelSession.SignInAsync(server, "operator");
        using var request = Navigation("/gateways/edit", HttpMethod.Post, "navigate", "same-origin");
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = await session.TokenAsync("/gateways/edit") });
        using var answer = await session.Http.SendAsync(request);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    /// <summary>Another site that has the browser ask must not learn from the length of the answer what is on the page; a fragment is asked for with what the page's address says.</summary>
    [Theory]
    [InlineData("navigate", "same-origin", true)]
    [InlineData("navigate", "none", true)]
    [InlineData("navigate", "cross-site", false)]
    [InlineData("navigate", "same-site", false)]
    [InlineData("navigate", null, false)]
    [InlineData("cors", "same-origin", false)]
    [InlineData("no-cors", "cross-site", false)]
    [InlineData(null, null, false)]
    public async Task A_page_is_compressed_only_where_no_other_site_had_it_asked_for(string? mode, string? site, bool compressed)
    {
        using var session = await PanelSession.SignInAsync(server, "operator");
        foreach (var path in (string[])["/", "/customers?q=guess", "/gateways"])
        {
            using var answer = await AskAsync(session, path, mode, site);
            Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(compressed ? ["br"] : [], answer.Content.Headers.ContentEncoding);
        }
    }

    private static async Task<HttpResponseMessage> AskAsync(PanelSession session, string path, string? mode, string? site)
    {
        using var request = Navigation(path, HttpMethod.Get, mode, site);
        return await session.Http.SendAsync(request);
    }

    private static HttpRequestMessage Navigation(string path, HttpMethod method, string? mode, string? site)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Accept-Encoding", "gzip, deflate, br");
        if (mode is not null)
        {
            request.Headers.Add("Sec-Fetch-Mode", mode);
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        return request;
    }

    /// <summary>Every file of our own that a page names.</summary>
    [GeneratedRegex("""(?<=(?:href|src)=")/(?:build|lib|js)/[^"#]+|(?<=href=")/favicon[^"]+""")]
    private static partial Regex File();
}
