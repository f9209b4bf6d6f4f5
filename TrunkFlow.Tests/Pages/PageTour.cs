using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>One tab for each user, which goes from page to page: what is fetched and compiled once serves all of them.</summary>
public sealed class PageTour(PanelHost host) : IAsyncLifetime
{
    private readonly Dictionary<string, PanelTab> tabs = [];

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>The user's tab, in the first of the looks.</summary>
    public async Task<PanelTab> TabAsync(string user)
    {
        if (!tabs.TryGetValue(user, out var tab))
        {
            tabs[user] = tab = await host.OpenAsync(user);
            await tab.KeepAxeAsync();
        }

        tab.ForgetFaults();
        var (width, dark) = PanelPictures.Looks[0];
        await PanelPictures.LookAsync(tab, width, dark);
        return tab;
    }

    public async Task DisposeAsync()
    {
        foreach (var tab in tabs.Values)
        {
            await tab.DisposeAsync();
        }
    }
}
