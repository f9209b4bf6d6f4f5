using System.Globalization;
using Microsoft.Playwright;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>What is printed: A4 upright, of which 12 mm are left on either side.</summary>
[Collection(PanelCollection.Name)]
public sealed class PrintTests(PanelHost host)
{
    private const int A4Between = 703;

    [Theory]
    [InlineData("/")]
    [InlineData("/reports?period=30d")]
    [InlineData("/reports/quality?destinations=true")]
    [InlineData("/calls?period=30d")]
    [InlineData("/calls/{call}")]
    [InlineData("/customers")]
    [InlineData("/customers/{customer}")]
    [InlineData("/customers/{customer}/ledger")]
    [InlineData("/gateways/{gateway}")]
    [InlineData("/rate-decks/{deck}")]
    [InlineData("/sync/{revision}")]
    public async Task A_page_is_printed_black_on_white_without_what_is_operated_and_no_wider_than_the_paper(string path)
    {
        await using var tab = await host.OpenAsync(dark: true);
        await tab.GoToAsync(PageTourTests.Real(path, host.Seed));
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await OnPaperAsync(tab, scheme);
            Assert.Empty(await ShownAsync(tab, "button, summary.btn, .menu, .bulkbar, nav a:not([aria-current]), input:not([type=hidden])"));
            Assert.Empty(await tab.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll("main *")].filter(element => element.checkVisibility() && !element.closest(".sr-only") && element.getBoundingClientRect().right > innerWidth + 1)
                  .map(element => `${element.tagName} ${element.className}: ${element.textContent.trim().slice(0, 40)}`)
                """));
            Assert.True(await tab.SidewaysAsync() <= 0, $"{path} is wider than the paper");
            Assert.Equal("rgb(0, 0, 0) on rgb(255, 255, 255)", await tab.Page.EvaluateAsync<string>("() => `${getComputedStyle(document.querySelector('h1')).color} on ${getComputedStyle(document.body).backgroundColor}`"));
            await Assertions.Expect(tab.Page.Locator("h1")).ToBeVisibleAsync();
            await Assertions.Expect(tab.Page.Locator(".on-paper")).ToContainTextAsync(host.Database.Clock.Now.Year.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task What_a_list_is_narrowed_by_and_every_column_of_it_stand_on_paper()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/calls?period=30d&outcome=failed");
        var columns = await ShownAsync(tab, "thead th");
        await OnPaperAsync(tab, ColorScheme.Light);
        Assert.Equal(columns, await ShownAsync(tab, "thead th"));
        Assert.Equal(["30 d"], await ShownAsync(tab, ".segmented *"));
        Assert.Single(await ShownAsync(tab, ".chip"));
        Assert.Empty(await ShownAsync(tab, ".search"));

        await tab.GoToAsync("/customers?q=exemplo");
        await Assertions.Expect(tab.Page.Locator("#list-search")).ToBeVisibleAsync();
        Assert.Single(await ShownAsync(tab, ".search label"));
    }

    [Fact]
    public async Task A_table_s_head_is_on_each_sheet_its_sum_once_and_no_row_on_two()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/reports?period=30d");
        await OnPaperAsync(tab, ColorScheme.Light);
        Assert.Equal("table-header-group table-row-group avoid", await tab.Page.EvaluateAsync<string>("""
            () => [["thead", "display"], ["tfoot", "display"], ["tbody tr", "breakInside"]].map(([part, style]) => getComputedStyle(document.querySelector(part))[style]).join(" ")
            """));
    }

    [Fact]
    public async Task A_page_that_was_open_for_long_says_when_it_was_printed_and_not_when_it_was_read()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/reports");
        await tab.Page.EvaluateAsync("() => { document.querySelector('.on-paper time').textContent = 'ontem'; }");
        await tab.Page.PdfAsync(new() { Format = "A4" });
        await Assertions.Expect(tab.Page.Locator(".on-paper time")).ToContainTextAsync(host.Database.Clock.Now.Year.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Printed by one whose system and preference are this scheme.</summary>
    private static async Task OnPaperAsync(PanelTab tab, ColorScheme scheme)
    {
        await tab.Page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; }", scheme == ColorScheme.Dark ? "dark" : "light");
        await tab.Page.SetViewportSizeAsync(A4Between, 1000);
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
    }

    /// <summary>The words of those that are seen.</summary>
    private static Task<string[]> ShownAsync(PanelTab tab, string selector) => tab.Page.EvaluateAsync<string[]>(
        "selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0).map(element => element.textContent.trim())", selector);
}
