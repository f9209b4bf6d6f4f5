using System.Net.Http.Json;
using System.Text;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>The panel's cookie opens the API too, but only to requests another site's form cannot send.</summary>
public sealed class CookieTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly Uri Endpoint = new("/graphql", UriKind.Relative);

    [Fact]
    public async Task The_panels_cookie_opens_the_api_and_is_kept_from_scripts_and_other_sites()
    {
        using var browser = await SignedInBrowser.OfAsync(server);
        using var answer = await browser.PostAsJsonAsync(Endpoint, new { query = "{ me { username } }" });
        Assert.Contains("operator", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_form_of_another_site_is_refused_before_anything_runs(string contentType)
    {
        using var browser = await SignedInBrowser.OfAsync(server);
        using var content = new StringContent("{\"query\":\"mutation { addTariffPlan(input: { name: \\\"Forged\\\" }) { tariffPlan { id } } }\"}", Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var answer = await browser.PostAsync(Endpoint, content);
        Assert.InRange((int)answer.StatusCode, 400, 499);
        await using var db = server.Database.Open();
        Assert.DoesNotContain(db.TariffPlans, plan => plan.Name == "Forged");
    }
}
