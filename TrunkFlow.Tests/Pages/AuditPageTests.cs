using System.Net;
using Microsoft.Playwright;
using TrunkFlow.Server.Common;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

[Collection(PanelCollection.Name)]
public sealed class AuditPageTests(PanelHost host)
{
    [Fact]
    public async Task A_change_stands_there_with_who_from_where_and_what_it_was()
    {
        var (name, provider) = ($"auditor{Some.Number}", Some.Provider());
        await ChangeAsync(name, provider);
        await using var tab = await host.OpenAsync("admin");
        await tab.GoToAsync($"/audit?q={name}");
        var rows = tab.Page.Locator("#list tbody tr");
        Assert.Equal(2, await rows.CountAsync());
        await rows.First.Locator("summary").ClickAsync();
        var text = await rows.First.InnerTextAsync();
        Assert.Contains("203.0.113.9", text, StringComparison.Ordinal);
        Assert.Contains("alterou", text, StringComparison.Ordinal);
        Assert.Contains("Operadora", text, StringComparison.Ordinal);
        Assert.Contains($"Outro {name}", await rows.First.Locator("ins").AllInnerTextsAsync());
        Assert.Contains(provider.Id.ToString(), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_narrow_and_combine()
    {
        var name = $"auditor{Some.Number}";
        await ChangeAsync(name, Some.Provider());
        await using var tab = await host.OpenAsync("admin");
        await tab.GoToAsync($"/audit?q={name}&action=added&door=panel");
        Assert.Equal(1, await tab.Page.Locator("#list tbody tr").CountAsync());
        await tab.GoToAsync($"/audit?q={name}&door=api");
        await Assertions.Expect(tab.Page.GetByText("Nada corresponde")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap()
    {
        var name = $"auditor{Some.Number}";
        using (host.Database.Actor.Become(new Actor(null, name)))
        {
            await host.Database.SaveAsync([.. Enumerable.Range(0, 60).Select(_ => Some.Provider())]);
        }

        await using var tab = await host.OpenAsync("admin");
        await tab.GoToAsync($"/audit?q={name}");
        var first = await tab.Page.Locator("#list details dd.font-mono").AllTextContentsAsync();
        await tab.GoToAsync(new Uri(host.Address, await tab.Page.Locator("a[rel=next]").GetAttributeAsync("href")).PathAndQuery);
        var second = await tab.Page.Locator("#list details dd.font-mono").AllTextContentsAsync();
        Assert.Equal((50, 10, 60), (first.Count, second.Count, first.Concat(second).Distinct().Count()));
    }

    [Theory]
    [InlineData(PanelHost.Operator)]
    [InlineData(PanelHost.Viewer)]
    public async Task It_is_the_administrators_alone(string user)
    {
        await using var tab = await host.OpenAsync(user);
        await tab.GoToAsync("/");
        Assert.Equal(0, await tab.Page.Locator("a[href='/audit']").CountAsync());
        var answer = await tab.Page.GotoAsync(new Uri(host.Address, "/audit").ToString());
        Assert.Equal(403, answer!.Status);
    }

    private async Task ChangeAsync(string name, Server.Providers.Provider provider)
    {
        using var acting = host.Database.Actor.Become(new Actor(null, name, IPAddress.Parse("203.0.113.9"), Door.Panel));
        await host.Database.SaveAsync(provider);
        await using var db = host.Database.Open();
        db.Entry((await db.Providers.FindAsync(provider.Id))!).Property(row => row.Name).CurrentValue = $"Outro {name}";
        await db.SaveChangesAsync();
    }
}
