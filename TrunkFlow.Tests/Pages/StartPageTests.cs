using TrunkFlow.Server.Calls;
using TrunkFlow.Tests.Reports;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages;

/// <summary>A new installation is led from an empty database to its first billed call; every step is what the tables say.</summary>
public sealed class StartPageTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Each_step_is_done_when_what_it_asks_for_is_there()
    {
        using var session = await PanelSession.SignInAsync(server, "operator");
        var page = await session.TextAsync("/");
        Assert.Contains("data-step=\"Carrier\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/start\"", page, StringComparison.Ordinal);
        page = await session.TextAsync("/start");
        Assert.Equal(["Database"], Done(page));
        Assert.Contains("sudo trunkflow asterisk install --directory ", page, StringComparison.Ordinal);
        AssertLeadsTo("Carrier", "/start/carrier", page);
        AssertLeadsTo("Access", "/start/number", page);
        AssertLeadsTo("Number", "/start/number", page);

        var provider = Some.Provider();
        await server.Database.SaveAsync(provider);
        page = await session.TextAsync("/start");
        Assert.Equal(["Database"], Done(page));
        AssertLeadsTo("Carrier", $"/start/carrier/gateway?provider={provider.Id}", page);

        var gateway = Some.Gateway(provider);
        var customer = Some.TrunkCustomer();
        await server.Database.SaveAsync(gateway, Some.Route("55", gateway), customer);
        AssertLeadsTo("Number", "/dids/edit", await session.TextAsync("/start"));
        await server.Database.SaveAsync(Some.Did());
        page = await session.TextAsync("/start");
        Assert.Equal(["Database", "Carrier", "Route", "Customer", "Number"], Done(page));
        AssertLeadsTo("Access", $"/start/trunk?customer={customer.Id}", page);

        var plan = Some.Plan();
        var office = Some.ExtensionCustomer();
        await server.Database.SaveAsync(plan, office);
        AssertLeadsTo("Access", $"/start/number/extension?customer={office.Id}", await session.TextAsync("/start"));
        await server.Database.SaveAsync(Some.Extension(office));
        Assert.Contains($"/rate-decks/upload?plan={plan.Id}", await session.TextAsync("/start"), StringComparison.Ordinal);
        await server.Database.SaveAsync(Server.Tariffs.Tariff.OfPlan(plan.Id, Some.Terms()));
        var node = new PbxNode("pbx1", server.Database.Clock.Now);
        node.Saw(server.Database.Clock.Now, asteriskConnected: true, "22.5.0");
        node.Published(3, PbxNode.NoSnapshot);
        await server.Database.SaveAsync(node);
        page = await session.TextAsync("/start");
        Assert.Equal(["Database", "Asterisk", "Installed", "Carrier", "Route", "Tariff", "Customer", "Access", "Number"], Done(page));

        await server.Database.SaveAsync(Rollups.Hour("2026-11-22T10:00Z", attempts: 1, calls: 1, answered: 1, sell: 0.30m));
        Assert.Contains("Call", Done(await session.TextAsync("/start")));
        page = await session.TextAsync("/");
        Assert.DoesNotContain("data-step=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/start\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_viewer_sees_how_far_it_is_and_no_button()
    {
        using var session = await PanelSession.SignInAsync(server, "viewer");
        var page = await session.TextAsync("/start");
        Assert.Contains("data-step=\"Call\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("btn btn-sm", page[page.IndexOf("data-step=", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    private static void AssertLeadsTo(string step, string address, string page)
    {
        var rest = page[page.IndexOf($"data-step=\"{step}\"", StringComparison.Ordinal)..];
        Assert.Contains($"href=\"{address}\"", rest[..rest.IndexOf("</li>", StringComparison.Ordinal)].Replace("&amp;", "&", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Done(string page) =>
        [.. page.Split("data-step=\"").Skip(1).Where(step => step[..step.IndexOf("</li>", StringComparison.Ordinal)].Contains("circle-check", StringComparison.Ordinal)).Select(step => step[..step.IndexOf('"', StringComparison.Ordinal)])];
}
