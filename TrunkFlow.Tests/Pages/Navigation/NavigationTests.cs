using System.Text.RegularExpressions;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages.Navigation;

public sealed partial class NavigationTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly string[] ForEverybody =
    [
        "/", "/alerts", "/customers", "/dids", "/providers", "/gateways", "/routes", "/simulator", "/extensions", "/tariffs", "/live-calls", "/calls", "/reports", "/conferences", "/sync", "/security-events", "/jobs",
    ];

    private static readonly string[] ForAdministrators = ["/users", "/api-keys", "/webhooks", "/audit", "/settings"];

    [Theory]
    [InlineData("viewer", false)]
    [InlineData("operator", false)]
    [InlineData("admin", true)]
    public async Task The_rail_leads_from_what_is_sold_to_the_system_and_nowhere_one_may_not_go(string user, bool administers)
    {
        using var session = await PanelSession.SignInAsync(server, user);
        var page = await session.TextAsync("/jobs");
        var rail = page[page.IndexOf("<nav", StringComparison.Ordinal)..page.IndexOf("</nav>", StringComparison.Ordinal)];
        Assert.Equal(administers ? [.. ForEverybody, .. ForAdministrators] : ForEverybody, Link().Matches(rail).Select(match => match.Groups["to"].Value).Where(to => to != "/start"));
        Assert.Equal(["Customers and numbers", "Carriers and routes", "Extensions and tariffs", "Calls and reports", "Asterisk", "System"], Title().Matches(rail).Select(match => match.Groups["title"].Value));
    }

    [GeneratedRegex("class=\"nav-link\"[^>]*href=\"(?<to>[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("class=\"nav-title\">(?<title>[^<]+)<", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
