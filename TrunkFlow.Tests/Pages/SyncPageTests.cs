using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Settings;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

[Collection(PanelCollection.Name)]
public sealed class SyncPageTests(PanelHost host)
{
    /// <summary>Each numbers its own generations: one that publishes often must not push the other's out of sight, nor hide those of the same number.</summary>
    [Fact]
    public async Task The_history_of_two_switches_is_one_of_time_and_leaves_nothing_out()
    {
        var key = $"pbx-{Some.Number}";
        var node = new PbxNode(key, host.Database.Clock.Now);
        var now = host.Database.Clock.Now;
        SyncRevision[] revisions =
        [
            .. Enumerable.Range(1, 30).Select(generation => new SyncRevision(key, 400 + generation, "operador", $"muitas {generation}", now.AddHours(-100).AddMinutes(generation * 2))),
            .. Enumerable.Range(1, 30).Select(generation => new SyncRevision("pbx1", 400 + generation, "operador", $"outras {generation}", now.AddHours(-100).AddMinutes((generation * 2) + 1))),
        ];
        await host.Database.SaveAsync([node, .. revisions]);

        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/sync");
        var seen = new List<string>();
        for (var page = 0; ; page++)
        {
            seen.AddRange(await tab.Page.Locator("[aria-labelledby=history] tbody th").AllInnerTextsAsync());
            var next = tab.Page.Locator("[aria-labelledby=history] a[rel=next]");
            if (await next.CountAsync() == 0)
            {
                break;
            }

            Assert.True(page < 5, "the history goes round");

            await tab.GoToAsync((await next.GetAttributeAsync("href"))!);
        }

        var ours = seen.Where(reason => reason.StartsWith("muitas", StringComparison.Ordinal) || reason.StartsWith("outras", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(1, 30).Reverse().SelectMany(generation => new[] { $"outras {generation}", $"muitas {generation}" }), ours);
        Assert.Empty(await tab.AxeAsync());
        await using var db = host.Database.Open();
        var ids = revisions.Select(revision => revision.Id).ToList();
        await db.SyncRevisions.Where(revision => ids.Contains(revision.Id)).ExecuteDeleteAsync();
        await db.PbxNodes.Where(row => row.Key == key).ExecuteDeleteAsync();
    }

    [Fact]
    public async Task A_form_says_whether_what_is_saved_is_published_or_waits()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/gateways/edit");
        await Assertions.Expect(tab.Page.Locator("#switch-change")).ToContainTextAsync("publicada sozinha");
        await host.Database.SaveAsync(new Setting(Setting.Publishing, Setting.ReviewFirst));
        try
        {
            await tab.GoToAsync("/gateways/edit");
            await Assertions.Expect(tab.Page.Locator("#switch-change")).ToContainTextAsync("quando alguém publicar");
        }
        finally
        {
            await using var db = host.Database.Open();
            await db.Settings.Where(setting => setting.Key == Setting.Publishing).ExecuteDeleteAsync();
        }
    }
}
