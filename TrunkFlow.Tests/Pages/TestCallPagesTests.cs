using TrunkFlow.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace TrunkFlow.Tests.Pages;

[Collection(PanelCollection.Name)]
public sealed class TestCallPagesTests(PanelHost host)
{
    [Fact]
    public async Task Without_script_and_without_a_switch_the_form_stays_and_says_what_is_missing()
    {
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/gateways/{host.Seed.Gateways[0].Id}");
        await tab.Page.FillAsync("#Input_Number", "11 95555-0102");
        await tab.Page.ClickAsync("#test-call-start");
        await Expect(tab.Page.Locator("[role=alert]")).ToContainTextAsync("Nenhum nó pode fazer chamadas de teste");
        Assert.Equal("11 95555-0102", await tab.Page.InputValueAsync("#Input_Number"));
        await Expect(tab.Page.Locator("h1")).ToContainTextAsync(host.Seed.Gateways[0].Name);
    }

    [Fact]
    public async Task Who_only_reads_sees_the_results_and_no_form()
    {
        await using var tab = await host.OpenAsync(PanelHost.Viewer);
        await tab.GoToAsync($"/gateways/{host.Seed.Gateways[0].Id}");
        await Expect(tab.Page.Locator("#test-call-start")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator("#test-calls tbody tr").First).ToContainTextAsync("+55 11 95555-020");
        Assert.Equal(403, await tab.GoToAsync($"/test-calls/create?gateway={host.Seed.Gateways[0].Id}"));
        await tab.GoToAsync("/test-calls");
        foreach (var result in (string[])["Atendeu", "Sem circuito disponível", "Tocando", "Chamando", "Ocupado"])
        {
            await Expect(tab.Page.Locator("#test-calls")).ToContainTextAsync(result);
        }
    }

    [Fact]
    public async Task What_is_nobodys_page_is_not_there()
    {
        await using var tab = await host.OpenAsync();
        Assert.Equal(404, await tab.GoToAsync("/test-calls/create"));
        Assert.Equal(404, await tab.GoToAsync($"/test-calls/create?gateway={host.Seed.Customers[0].Id}"));
        Assert.Equal(404, await tab.GoToAsync($"/test-calls/create?gateway={host.Seed.Gateways[0].Id}&customer={host.Seed.Customers[0].Id}"));
    }
}
