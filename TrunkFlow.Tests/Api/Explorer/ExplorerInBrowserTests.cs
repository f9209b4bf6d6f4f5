using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Api.Explorer;

/// <summary>The explorer in a real Chromium, under the page's content policy.</summary>
[Collection(PanelCollection.Name)]
public sealed class ExplorerInBrowserTests(PanelHost host)
{
    [Fact]
    public async Task An_example_runs_with_the_panels_session_and_shows_data()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/graphql/ui");
        await RunAsync(tab, "customers");
        await tab.Page.Locator(".graphiql-response", new() { HasTextString = "customers" }).WaitForAsync();
        Assert.DoesNotContain("errors", await tab.Page.Locator(".graphiql-response").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Examples_open_in_tabs_of_their_own()
    {
        await using var tab = await host.OpenAsync(language: "en");
        await tab.GoToAsync("/graphql/ui");
        var tabs = tab.Page.Locator(".graphiql-tab");
        await tab.Page.Locator(".graphiql-tab").Nth(3).WaitForAsync();
        await tab.Page.Locator(".examples").ClickAsync();
        await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Menuitem).Nth(2).ClickAsync();
        await tabs.Nth(4).WaitForAsync();
        await RunAsync(tab, "blockCustomer");
        await tab.Page.Locator(".graphiql-response", new() { HasTextString = "NotFoundError" }).WaitForAsync();
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task The_documentation_shows_the_schemas_own_words()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/graphql/ui");
        await tab.Page.Locator(".graphiql-sidebar button").First.ClickAsync();
        await tab.Page.Locator(".graphiql-plugin", new() { HasTextString = "Query" }).WaitForAsync();
        await tab.Page.Locator(".graphiql-doc-explorer-type-name", new() { HasTextString = "Query" }).First.ClickAsync();
        await tab.Page.Locator(".graphiql-plugin", new() { HasTextString = "marginReport" }).WaitForAsync();
        Assert.Empty(tab.Faults);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task It_fits_its_window(int width)
    {
        await using var tab = await host.OpenAsync(width: width);
        await tab.GoToAsync("/graphql/ui");
        await tab.Page.Locator(".graphiql-execute-button").WaitForAsync();
        Assert.Equal(0, await tab.SidewaysAsync());
        if (Environment.GetEnvironmentVariable("TRUNKFLOW_SHOTS") is { } folder)
        {
            await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"explorer-{width}.png") });
        }
    }

    /// <summary>Presses the button once the editor holds the example; before that it would run an empty text. An editor draws only the lines in sight.</summary>
    private static async Task RunAsync(PanelTab tab, string word)
    {
        await tab.Page.Locator(".graphiql-query-editor", new() { HasTextString = word }).WaitForAsync();
        await tab.Page.Locator(".graphiql-execute-button").ClickAsync();
    }
}
