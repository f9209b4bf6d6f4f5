using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Rest;

/// <summary>The panel's cookie opens the REST API too, but only to requests another site's form cannot send.</summary>
public sealed class CookieTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task The_panels_own_scripts_may_use_it()
    {
        using var session = await PanelSession.SignInAsync(server, "operator");
        var browser = new RestClient(session.Http);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("providers")).Status);
        Assert.Equal(HttpStatusCode.Created, (await browser.PostAsync("providers", new { name = $"Own {Some.Number}" })).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task What_a_form_of_another_site_can_send_is_415_before_anything_runs(string? contentType)
    {
        using var session = await PanelSession.SignInAsync(server, "operator");
        var browser = new RestClient(session.Http);
        var name = $"Forged {Some.Number}";
        using var content = JsonContent.Create(new { name });
        content.Headers.Remove("Content-Type");
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        var answer = await browser.SendAsync(HttpMethod.Post, "providers", content);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "not-json"), (answer.Status, answer.Problem));
        await using var db = server.Database.Open();
        Assert.False(await db.Providers.AnyAsync(provider => provider.Name == name));
    }
}
