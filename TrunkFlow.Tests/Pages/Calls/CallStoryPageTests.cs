using TrunkFlow.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace TrunkFlow.Tests.Pages.Calls;

[Collection(PanelCollection.Name)]
public sealed class CallStoryPageTests(PanelHost host)
{
    [Fact]
    public async Task Its_ladder_is_a_table_in_words_and_says_of_each_line_what_it_is_known_from()
    {
        await using var tab = await host.OpenAsync(PanelHost.Viewer, script: false);
        await tab.GoToAsync($"/calls/{host.Seed.FailedOver.Id}");
        var ladders = tab.Page.Locator("table.ladder");
        await Expect(ladders).ToHaveCountAsync(2);
        await Expect(ladders.First.Locator("tbody tr").First).ToContainTextAsync("De origem para central");
        await Expect(ladders.First.Locator("tbody tr").Last).ToContainTextAsync("Status SIP 503");
        await Expect(ladders.First.Locator("tbody tr").Last).ToContainTextAsync("Do registro da chamada");
        var ringing = ladders.Last.Locator("tr", new() { HasText = "180 Ringing" });
        await Expect(ringing).ToContainTextAsync("De gateway para central");
        await Expect(ringing).ToContainTextAsync("Deduzido de evento AMI (DialState RINGING)");
        await Expect(ladders.Last.Locator("tr", new() { HasText = "BYE" })).ToHaveCountAsync(2);

        // A dashed arrow is one that nobody saw.
        await Expect(ladders.First.Locator("b:not(.is-derived):not(.is-note)")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(390, true)]
    [InlineData(390, false)]
    [InlineData(1440, true)]
    public async Task Its_arrows_lead_from_line_to_line_and_nothing_is_cut(int width, bool dark)
    {
        await using var tab = await host.OpenAsync(PanelHost.Viewer, width, dark);
        await tab.GoToAsync($"/calls/{host.Seed.FailedOver.Id}");
        await PanelPictures.KeepPartAsync(tab, "[aria-labelledby=ladder]", "call-ladder", width, dark);
        var offences = await tab.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("table.ladder")].flatMap(table => [
              ...[...table.querySelectorAll("td, th")].filter(cell => cell.scrollWidth > cell.clientWidth).map(cell => `cut: ${cell.textContent.trim()}`),
              ...[...table.querySelectorAll(".lanes > b:not(.is-note)")].filter(arrow => {
                const lanes = [...arrow.parentElement.querySelectorAll("i")].map(line => line.getBoundingClientRect().x);
                const { left, right } = arrow.getBoundingClientRect();
                return ![left, right].every(end => lanes.some(lane => Math.abs(lane - end) < 2));
              }).map(arrow => `astray: ${arrow.className}`),
            ])
            """);
        Assert.Empty(offences);
    }

    [Fact]
    public async Task The_price_leads_to_the_rule_that_made_it()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/calls/{host.Seed.FailedOver.Id}");
        await tab.Page.ClickAsync($"[aria-labelledby=price] a[href='/tariffs/prices/{host.Seed.FailedOver.TariffId}']");
        await Expect(tab.Page.Locator("#Input_Prefix")).ToHaveValueAsync(host.Seed.FailedOver.SellPrefix!);
        await using var viewer = await host.OpenAsync(PanelHost.Viewer);
        await viewer.GoToAsync($"/calls/{host.Seed.FailedOver.Id}");
        await Expect(viewer.Page.Locator("[aria-labelledby=price] a")).ToHaveCountAsync(0);
    }
}
