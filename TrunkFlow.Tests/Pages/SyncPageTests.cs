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
    public async Task Of_a_change_of_many_lines_the_page_shows_the_first_and_leads_to_the_rest()
    {
        var key = $"pbx-{Some.Number}";
        var revision = new SyncRevision(key, 1, "operador", "primeira", TimeProvider.System.GetUtcNow().AddMinutes(1));
        revision.Check("hash", $"--- pjsip_extensions.conf\n+++ pjsip_extensions.conf\n@@ -0,0 +1,300 @@\n{string.Concat(Enumerable.Range(1, 300).Select(line => $"+; linha {line}\n"))}", []);
        await host.Database.SaveAsync(revision);
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/sync");
        await Assertions.Expect(tab.Page.Locator("#last .diff-row")).ToHaveCountAsync(200);
        await Assertions.Expect(tab.Page.Locator("#last .panel-foot")).ToContainTextAsync("200 de 301 linhas");
        await tab.FollowAsync("#last .panel-foot a");
        await Assertions.Expect(tab.Page.Locator("ins.diff-row")).ToHaveCountAsync(300);
        await using var db = host.Database.Open();
        await db.SyncRevisions.Where(row => row.Id == revision.Id).ExecuteDeleteAsync();
    }

    [Fact]
    public async Task The_lines_shown_are_those_of_the_first_files_and_what_waits_is_shown_whole_where_it_is_asked_for()
    {
        var node = new PbxNode($"pbx-{Some.Number}", host.Database.Clock.Now);
        node.Waits(string.Concat(Enumerable.Range(1, 4).Select(file => $"--- {file}.conf\n+++ {file}.conf\n@@ -0,0 +1,90 @@\n{string.Concat(Enumerable.Range(1, 90).Select(line => $"+; {line}\n"))}")), []);
        await host.Database.SaveAsync(node);
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync("/sync");
        var files = tab.Page.Locator($"[aria-labelledby=waiting-{node.Key}] .file");
        Assert.Equal([91, 91, 18, 0], await RowsAsync());
        await Assertions.Expect(files.Nth(2).Locator(".panel-foot")).ToContainTextAsync("18 de 91 linhas");
        await Assertions.Expect(files.Nth(3).Locator(".panel-foot")).ToContainTextAsync("0 de 91 linhas");
        await Assertions.Expect(files.Nth(3).Locator("summary")).ToContainTextAsync("+90");
        await files.Nth(3).Locator("summary").ClickAsync();
        await files.Nth(3).Locator(".panel-foot a").ClickAsync();
        await Assertions.Expect(files.Nth(3).Locator(".diff-row")).ToHaveCountAsync(91);
        Assert.Equal([91, 91, 91, 91], await RowsAsync());
        Assert.Equal(0, await files.Locator(".panel-foot").CountAsync());
        await using var db = host.Database.Open();
        await db.PbxNodes.Where(row => row.Key == node.Key).ExecuteDeleteAsync();

        async Task<IReadOnlyList<int>> RowsAsync()
        {
            var counts = new List<int>();
            foreach (var file in await files.AllAsync())
            {
                counts.Add(await file.Locator(".diff-row").CountAsync());
            }

            return counts;
        }
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
