using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrunkFlow.Server.Calls;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

[Collection(PanelCollection.Name)]
public sealed partial class LiveCallsPageTests(PanelHost host)
{
    [Fact]
    public async Task An_operator_sees_a_call_the_moment_it_begins_and_hangs_it_up_after_a_question()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/live-calls?q=4321-0001");
        await Assertions.Expect(tab.Page.GetByText("Nenhuma chamada com este filtro")).ToBeVisibleAsync();
        host.Switch.Ring(Call("pbx1-new", "551143210001"));

        var row = tab.Page.Locator("#list tbody tr");
        await Assertions.Expect(row).ToHaveCountAsync(1, new() { Timeout = 10_000 });
        await Assertions.Expect(row).ToContainTextAsync("Quimera Contact Center");
        await Assertions.Expect(row).ToContainTextAsync("gw-atlas-sp1");
        await Assertions.Expect(row.Locator(".num")).ToHaveTextAsync(Minutes());
        var first = await row.Locator(".num").TextContentAsync();
        await Assertions.Expect(row.Locator(".num")).Not.ToHaveTextAsync(first!, new() { Timeout = 10_000 });

        await tab.FollowAsync("#list .btn-danger");
        await Assertions.Expect(tab.Page.GetByText("Desligar a chamada de 551143210001 para +55\u00a011\u00a095555-0142?")).ToBeVisibleAsync();
        await tab.Page.ClickAsync("text=Desligar chamada");
        await Assertions.Expect(tab.Page.Locator("[data-toast]")).ToContainTextAsync("Chamada de 551143210001");
        await Assertions.Expect(tab.Page.GetByText("Nenhuma chamada com este filtro")).ToBeVisibleAsync();
        Assert.EndsWith("/live-calls?q=4321-0001", tab.Page.Url, StringComparison.Ordinal);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Without_script_the_list_is_narrowed_and_a_call_hung_up_and_one_that_is_over_says_so()
    {
        host.Switch.Ring(Call("pbx1-plain", "551143210002"));
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync("/live-calls");
        await tab.Page.FillAsync("#list-search", "551143210002");
        await tab.Page.PressAsync("#list-search", "Enter");
        await tab.Page.WaitForURLAsync("**q=551143210002**");
        await tab.FollowAsync("#list .btn-danger");
        var asked = tab.Page.Url;
        await tab.Page.ClickAsync("text=Desligar chamada");
        await Assertions.Expect(tab.Page.GetByText("Nenhuma chamada com este filtro")).ToBeVisibleAsync();
        await tab.Page.GotoAsync(asked);
        await Assertions.Expect(tab.Page.GetByText("Essa chamada já terminou.")).ToBeVisibleAsync();
        Assert.Equal(0, await tab.Page.Locator(".btn-danger-fill").CountAsync());
    }

    [Fact]
    public async Task A_switch_that_does_not_answer_is_said_and_the_call_stays_on_the_list()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/live-calls?live=off&ask={SeedSwitch.Stuck}");
        await tab.Page.ClickAsync("text=Desligar chamada");
        await Assertions.Expect(tab.Page.Locator("[data-errors]")).ToContainTextAsync("A central pbx1 não responde");
        await Assertions.Expect(tab.Page.Locator($"[id='hang-up-{SeedSwitch.Stuck}']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_customers_channels_lead_to_its_calls_and_stand_beside_its_limit()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/live-calls?live=off");
        var all = await tab.Page.Locator("#list tbody tr").CountAsync();
        var line = tab.Page.Locator("#channels li", new() { HasText = "Cooperativa Ipê Imaginário" });
        var (inUse, most) = (Counts().Match((await line.TextContentAsync())!).Groups["use"].Value, Counts().Match((await line.TextContentAsync())!).Groups["most"].Value);
        Assert.Equal("45", most);
        await line.Locator("a").ClickAsync();
        await tab.Page.WaitForURLAsync("**customer=c-1120**");
        await Assertions.Expect(tab.Page.Locator("#list tbody tr")).ToHaveCountAsync(int.Parse(inUse, null));
        Assert.True(int.Parse(inUse, null) < all);
        await Assertions.Expect(tab.Page.Locator("#filters .chip b")).ToHaveTextAsync("Cooperativa Ipê Imaginário");
    }

    [Fact]
    public async Task A_viewer_watches_and_hangs_nothing_up()
    {
        await using var tab = await host.OpenAsync(PanelHost.Viewer);
        await tab.GoToAsync($"/live-calls?live=off&ask={SeedSwitch.Stuck}");
        Assert.True(await tab.Page.Locator("#list tbody tr").CountAsync() > 5);
        Assert.Equal(0, await tab.Page.Locator(".btn-danger, .btn-danger-fill").CountAsync());
    }

    private ActiveCall Call(string id, string from) => new(
        "pbx1", id, CallDirection.Outbound, "c-1001", from, "+5511955550142", host.Seed.Gateways[0].EndpointName, TimeProvider.System.GetUtcNow().AddSeconds(-70), null);

    [GeneratedRegex(@"^\d+:\d\d$")]
    private static partial Regex Minutes();

    [GeneratedRegex(@"(?<use>\d+) / (?<most>\d+)")]
    private static partial Regex Counts();
}
