using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>The very first start: an empty database, the administrator it made, and the panel that tells what to do.</summary>
public sealed class FirstRunPageTests
{
    [Fact]
    public async Task A_new_installation_shows_its_administrator_the_first_steps()
    {
        var database = await TestDatabase.CreateAsync();
        try
        {
            await using var server = new ServerProcess(database.ConnectionString);
            await server.StartAsync();
            await using var browser = await ChromiumBrowser.StartAsync();
            await using var tab = await browser.OpenAsync(server.Address);
            await tab.KeepAxeAsync();
            await tab.SignInAsync("admin", server.FirstPassword);
            foreach (var path in new[] { "/", "/start" })
            {
                await tab.GoToAsync(path);
                // One thing is next, and it is the first that is missing.
                Assert.Equal("Asterisk", await tab.Page.Locator("[data-step]:has(.btn-primary)").GetAttributeAsync("data-step"));
                foreach (var (width, dark) in PanelPictures.Looks)
                {
                    await PanelPictures.LookAsync(tab, width, dark);
                    await PanelPictures.KeepAsync(tab, path == "/" ? "first-run-dashboard" : "first-run", width, dark);
                    Assert.Empty(await tab.AxeAsync());
                    Assert.True(await tab.SidewaysAsync() <= 0, $"{path} is wider than {width} px");
                }
            }

            Assert.Empty(await tab.MissingIconsAsync());
            Assert.Empty(tab.Faults);
        }
        finally
        {
            await database.DisposeAsync();
        }
    }
}
