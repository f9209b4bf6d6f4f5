using TrunkFlow.Server.Customers;
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

    private static async Task<IReadOnlyList<string>> CodesAsync(PanelTab tab) => await tab.Page.Locator("tbody th .dim").AllInnerTextsAsync();
}
