using Microsoft.Playwright;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>Every figure of the dashboard says what it means, to whoever points, types or touches.</summary>
[Collection(PanelCollection.Name)]
public sealed class DefinitionTests(PanelHost host)
{
    [Theory]
    [InlineData("/", "pt-BR")]
    [InlineData("/", "en")]
    [InlineData("/live-calls?live=off", "pt-BR")]
    public async Task Every_tile_chart_and_table_has_its_definition(string path, string language)
    {
        await using var tab = await host.OpenAsync(language: language);
        await tab.GoToAsync(path);
        var figures = tab.Page.Locator("main .tile, main .panel:has(h2)");
        Assert.True(await figures.CountAsync() >= 6);
        foreach (var figure in await figures.AllAsync())
        {
            var mark = figure.Locator(".hint-mark");
            Assert.Equal(1, await mark.CountAsync());
            var text = tab.Page.Locator($"[id='{await mark.GetAttributeAsync("aria-describedby")}'][role=tooltip]");
            Assert.True((await text.TextContentAsync())!.Length > 25);
        }
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_definition_shows_on_pointing_on_focus_and_on_touch_stays_while_figures_renew_and_goes_on_escape(int width)
    {
        await using var tab = await host.OpenAsync(width: width);
        await tab.GoToAsync("/");
        var (mark, text) = (tab.Page.Locator("#hint-Asr"), tab.Page.Locator("#hint-Asr-text"));
        await Assertions.Expect(text).ToBeHiddenAsync();
        await mark.HoverAsync();
        await Assertions.Expect(text).ToBeVisibleAsync();
        await text.HoverAsync();
        await Assertions.Expect(text).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(text).ToBeHiddenAsync();
        await tab.Page.HoverAsync("h1");

        // A touch is a click that focuses.
        await mark.DispatchEventAsync("click");
        await mark.FocusAsync();
        await Assertions.Expect(text).ToBeVisibleAsync();
        Assert.True(await tab.SidewaysAsync() <= 0);
        // Asked of the page in one step: figures may renew, and put a new text in place of this one, at any moment.
        await tab.Page.WaitForFunctionAsync(
            "width => { const box = document.getElementById('hint-Asr-text').getBoundingClientRect(); return box.width > 0 && box.left >= 0 && box.right <= width; }",
            width);
        await tab.Page.EvaluateAsync("() => { document.getElementById('now').dataset.old = 'yes'; }");
        await host.TellAsync(SyncStatusChange.Topic, new SyncStatusChange("pbx1", SyncStatus.Pending, 1, 1, true, 1, null, TimeProvider.System.GetUtcNow()));
        await Assertions.Expect(tab.Page.Locator("#now:not([data-old])")).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await Assertions.Expect(text).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(text).ToBeHiddenAsync();
        Assert.Empty(tab.Faults);
    }
}
