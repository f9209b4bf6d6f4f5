using TrunkFlow.Server.Alerts;
using TrunkFlow.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace TrunkFlow.Tests.Pages.Dashboard;

[Collection(PanelCollection.Name)]
public sealed class WallPageTests(PanelHost host)
{
    /// <summary>Of the figures and of the smallest words on the screen, and by how much the page is higher than it.</summary>
    private const string Sizes = """
        () => {
          const size = selector => Math.min(...[...document.querySelectorAll(selector)].map(element => parseFloat(getComputedStyle(element).fontSize)));
          return [size(".wall-figures dd"), size(".wall-gateways > li, .wall-alerts > li, .wall-calm"), document.documentElement.scrollHeight - innerHeight,
            Math.max(...[...document.querySelectorAll(".wall-figures dd")].map(element => element.scrollWidth - element.parentElement.clientWidth))];
        }
        """;

    [Theory]
    [InlineData(1920, 1080, false)]
    [InlineData(1920, 1080, true)]
    [InlineData(2560, 1440, false)]
    [InlineData(2560, 1440, true)]
    public async Task It_is_read_across_the_room_and_fits_the_screen(int width, int height, bool dark)
    {
        await using var tab = await host.OpenAsync(PanelHost.Viewer, width, dark);
        await tab.Page.SetViewportSizeAsync(width, height);
        await tab.GoToAsync("/wall");
        await PanelPictures.KeepAsync(tab, $"wall-{width}", width, dark);
        var sizes = await tab.Page.EvaluateAsync<double[]>(Sizes);
        Assert.True(sizes[0] >= width / 14.0 && sizes[1] >= width / 80.0, $"{sizes[0]} px and {sizes[1]} px on {width} px");
        Assert.True(sizes[2] <= 0, $"{sizes[2]} px too high");
        Assert.True(sizes[3] <= 0, $"a figure is {sizes[3]} px too wide");
        Assert.Empty(await tab.AxeAsync());
    }

    [Fact]
    public async Task It_has_figures_in_words_and_no_way_to_anywhere_but_back()
    {
        await using var tab = await host.OpenAsync(PanelHost.Viewer, script: false);
        await tab.GoToAsync("/");
        await tab.Page.ClickAsync("[aria-label='Mostrar em tela grande']");
        Assert.Equal(1, await tab.Page.Locator("a").CountAsync());
        Assert.Equal(0, await tab.Page.Locator("nav, .rail, .topbar").CountAsync());
        await Expect(tab.Page.Locator("#wall .sr-only").First).ToContainTextAsync("chamadas ativas");
        Assert.Contains("<noscript><p>Sem script esta tela não se renova sozinha.", await tab.Page.ContentAsync(), StringComparison.Ordinal);
        await Expect(tab.Page.Locator(".wall-gateways li").First).ToContainTextAsync("gw-miragem-ne1");
        await Expect(tab.Page.Locator(".wall-gateways li").First).ToContainTextAsync("Sem resposta");
        await tab.Page.ClickAsync("a");
        await Expect(tab.Page.Locator(".tiles")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task It_renews_itself_says_when_it_stands_still_and_escape_leads_back()
    {
        await using var tab = await host.OpenAsync(PanelHost.Viewer);
        await tab.GoAndHearAsync("/wall");
        await tab.Page.EvaluateAsync("() => { document.getElementById('wall').dataset.old = 'yes'; }");
        await host.TellAsync(AlertChange.Topic, new AlertChange(Guid.CreateVersion7(), AlertEvent.Raised));
        await Expect(tab.Page.Locator("#wall:not([data-old])")).ToBeVisibleAsync(new() { Timeout = 10_000 });

        Assert.Empty(tab.Faults);
        await tab.Page.Context.SetOfflineAsync(true);
        await tab.Page.EvaluateAsync("() => { window.asking = setInterval(() => htmx.trigger('#wall', 'sse:alerts'), 100); }");
        await Expect(tab.Page.Locator("[data-live-words]")).ToContainTextAsync("Parado desde");
        await Expect(tab.Page.Locator("#wall")).ToHaveCSSAsync("opacity", "0.45");
        await tab.Page.Context.SetOfflineAsync(false);
        await Expect(tab.Page.Locator("[data-live-words]")).ToHaveTextAsync("Ao vivo");
        await tab.Page.EvaluateAsync("() => clearInterval(window.asking)");
        await Expect(tab.Page.Locator("#wall")).ToHaveCSSAsync("opacity", "1");

        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(tab.Page.Locator(".tiles")).ToBeVisibleAsync();
    }
}
