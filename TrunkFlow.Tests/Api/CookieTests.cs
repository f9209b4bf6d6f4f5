using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>The panel's cookie opens the API too, but only to requests another site's form cannot send.</summary>
public sealed partial class CookieTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly Uri Endpoint = new("/graphql", UriKind.Relative);

    [Fact]
    public async Task The_panels_cookie_opens_the_api_and_is_kept_from_scripts_and_other_sites()
    {
        using var browser = await SignedInAsync();
        using var answer = await browser.PostAsJsonAsync(Endpoint, new { query = "{ me { username } }" });
        Assert.Contains("operator", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_form_of_another_site_is_refused_before_anything_runs(string contentType)
    {
        using var browser = await SignedInAsync();
        using var content = new StringContent("{\"query\":\"mutation { addTariffPlan(input: { name: \\\"Forged\\\" }) { tariffPlan { id } } }\"}", Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var answer = await browser.PostAsync(Endpoint, content);
        Assert.InRange((int)answer.StatusCode, 400, 499);
        await using var db = server.Database.Open();
        Assert.DoesNotContain(db.TariffPlans, plan => plan.Name == "Forged");
    }

    private async Task<HttpClient> SignedInAsync()
    {
        var browser = server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var page = await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var token = FormToken().Match(page).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.Username"] = "operator",
            ["Input.Password"] = RunningServer.Password,
            ["__RequestVerificationToken"] = token,
        });
        using var answer = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("trunkflow=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        return browser;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex FormToken();
}
