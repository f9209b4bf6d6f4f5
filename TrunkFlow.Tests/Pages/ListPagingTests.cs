using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

[Collection(PanelCollection.Name)]
public sealed class ListPagingTests(PanelHost host)
{
    [Theory]
    [InlineData("name")]
    [InlineData("-name")]
    [InlineData("balance")]
    [InlineData("-balance")]
    public async Task Walking_forward_and_back_meets_every_customer_once_and_the_same_pages(string sort)
    {
        var word = $"pagina{Some.Number}x";
        await host.Database.SaveAsync([.. Enumerable.Range(0, 60).Select(index => new Customer($"{word}-{index}", CustomerType.Extension, new CustomerDetails { Name = $"{word} {index % 7}" }))]);
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/customers?q={word}&sort={sort}");

        var pages = new List<IReadOnlyList<string>> { await CodesAsync(tab) };
        while (await tab.Page.Locator("a[rel=next]").CountAsync() > 0)
        {
            await tab.FollowAsync("a[rel=next]");
            pages.Add(await CodesAsync(tab));
        }

        Assert.Equal([25, 25, 10], pages.Select(page => page.Count));
        Assert.Equal(60, pages.SelectMany(page => page).Distinct().Count());
        for (var page = pages.Count - 2; page >= 0; page--)
        {
            await tab.FollowAsync("a[rel=prev]");
            Assert.Equal(pages[page], await CodesAsync(tab));
        }

        Assert.Equal(0, await tab.Page.Locator("a[rel=prev]").CountAsync());
    }

    [Theory]
    [InlineData("/providers")]
    [InlineData("/gateways")]
    [InlineData("/routes")]
    public async Task Carriers_and_routes_are_walked_the_same_way(string path)
    {
        var word = $"pagina{Some.Number}x";
        var provider = Some.Provider();
        await host.Database.SaveAsync(provider);
        await host.Database.SaveAsync([.. Enumerable.Range(0, 120).Select(index => (object)(path switch
        {
            "/providers" => new Provider(new ProviderDetails { Name = $"{word} {index:000}" }),
            "/gateways" => new Gateway(new GatewayDetails { ProviderId = provider.Id, Name = $"{word} {index:000}", Host = "203.0.113.9" }),
            // In the order calls meet them a low priority comes first, whatever it is called.
            _ => new OutboundRoute(new RouteDetails { Name = $"{word} {index:000}", Pattern = "55", Block = true, Priority = (119 - index) / 40 * 5 }),
        }))]);
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"{path}?q={word}");

        var pages = new List<IReadOnlyList<string>> { await NamesAsync(tab) };
        while (await tab.Page.Locator("a[rel=next]").CountAsync() > 0)
        {
            await tab.FollowAsync("a[rel=next]");
            pages.Add(await NamesAsync(tab));
        }

        Assert.Equal([50, 50, 20], pages.Select(page => page.Count));
        var order = Enumerable.Range(0, 120).Select(index => $"{word} {index:000}");
        Assert.Equal(path == "/routes" ? order.OrderBy(name => (119 - int.Parse(name[^3..], CultureInfo.InvariantCulture)) / 40).ThenBy(name => name, StringComparer.Ordinal) : order, pages.SelectMany(page => page));
        await tab.FollowAsync("a[rel=prev]");
        Assert.Equal(pages[1], await NamesAsync(tab));
        await tab.FollowAsync("a[rel=prev]");
        Assert.Equal(pages[0], await NamesAsync(tab));
        Assert.Equal(0, await tab.Page.Locator("a[rel=prev]").CountAsync());
        // The dashboard shows every gateway, and others look at its size.
        await using var db = host.Database.Open();
        await db.Gateways.Where(row => row.ProviderId == provider.Id).ExecuteDeleteAsync();
    }

    [Fact]
    public async Task A_made_up_cursor_is_the_first_page()
    {
        await using var tab = await host.OpenAsync(script: false);
        Assert.Equal(200, await tab.GoToAsync("/customers?after=naoexiste&sort=nada"));
        Assert.Equal(200, await tab.GoToAsync("/calls?before=%00&from=ontem&gateway=x&period=sempre"));
    }

    [Fact]
    public async Task Calls_page_backwards_to_where_they_began()
    {
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync("/calls?period=7d");
        var first = await tab.Page.Locator("tbody th a").AllInnerTextsAsync();
        await tab.FollowAsync("a[rel=next]");
        Assert.NotEqual(first, await tab.Page.Locator("tbody th a").AllInnerTextsAsync());
        await tab.FollowAsync("a[rel=prev]");
        Assert.Equal(first, await tab.Page.Locator("tbody th a").AllInnerTextsAsync());
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(PanelTab tab) => await tab.Page.Locator("tbody th[scope=row] a").AllInnerTextsAsync();

    private static async Task<IReadOnlyList<string>> CodesAsync(PanelTab tab) => await tab.Page.Locator("tbody th .dim").AllInnerTextsAsync();
}
