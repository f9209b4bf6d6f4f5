using Microsoft.Playwright;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

[Collection(PanelCollection.Name)]
public sealed class DashboardPageTests(PanelHost host)
{
    [Fact]
    public async Task Figures_renew_themselves_in_place_and_what_the_reader_opened_stays_open()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/");
        await tab.Page.ClickAsync("text=Ver como tabela");
        await tab.Page.EvaluateAsync("() => { document.getElementById('now').dataset.old = 'yes'; document.querySelector('#gateways a').focus(); }");
        await host.TellAsync(SyncStatusChange.Topic, new SyncStatusChange("pbx1", SyncStatus.Pending, 1, 1, true, 1, null, TimeProvider.System.GetUtcNow()));
        await Assertions.Expect(tab.Page.Locator("#now:not([data-old])")).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await Assertions.Expect(tab.Page.Locator("details.chart-table[open]")).ToBeVisibleAsync();
        Assert.StartsWith("gateway-", await tab.Page.EvaluateAsync<string>("() => document.activeElement.id"), StringComparison.Ordinal);
        Assert.Equal(1, await tab.Page.Locator("#gateways").CountAsync());
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_paused_page_asks_for_nothing()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/");
        await tab.Page.ClickAsync("[aria-label='Pausar atualização']");
        await Assertions.Expect(tab.Page.Locator(".live")).ToHaveTextAsync("Parado");
        Assert.Equal(0, await tab.Page.Locator("#now[hx-get]").CountAsync());
    }

    [Fact]
    public async Task The_chart_says_what_it_shows_and_has_its_table()
    {
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync("/");
        Assert.Contains("pico de", await tab.Page.GetAttributeAsync("svg.plot[role=img]", "aria-label"), StringComparison.Ordinal);
        await tab.Page.ClickAsync("text=Ver como tabela");
        await Assertions.Expect(tab.Page.Locator(".chart-table tbody tr")).ToHaveCountAsync(25);
    }

    [Fact]
    public async Task Keys_go_to_places_and_can_be_turned_off()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/");
        await tab.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(tab.Page.Locator("#search")).ToBeFocusedAsync();
        await tab.Page.Locator("#search").BlurAsync();
        await tab.Page.Keyboard.PressAsync("g");
        await tab.Page.Keyboard.PressAsync("c");
        await tab.Page.WaitForURLAsync("**/customers");
        await tab.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(tab.Page.Locator("tbody tr:first-child th a")).ToBeFocusedAsync();

        await tab.GoToAsync("/preferences");
        await tab.Page.ClickAsync("text=Desligar");
        await Assertions.Expect(tab.Page.GetByText("Ligar", new() { Exact = true })).ToBeVisibleAsync();
        await tab.GoToAsync("/customers");
        await tab.Page.Keyboard.PressAsync("f");
        await Assertions.Expect(tab.Page.Locator("#list-search")).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task Menus_close_on_escape_and_give_the_focus_back()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/customers");
        await tab.Page.ClickAsync(".topbar .menu summary");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator(".topbar .menu-list")).ToBeHiddenAsync();
        await Assertions.Expect(tab.Page.Locator(".topbar .menu summary")).ToBeFocusedAsync();
    }
}
