using Microsoft.Playwright;
using TrunkFlow.Server.Asterisk;
using TrunkFlow.Server.Asterisk.Security;
using TrunkFlow.Tests.Asterisk.Security;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

[Collection(PanelCollection.Name)]
public sealed class SecurityEventsPageTests(PanelHost host)
{
    [Fact]
    public async Task Addresses_stand_there_with_count_reasons_and_the_name_tried_and_can_be_searched()
    {
        var node = $"pbx{Some.Number}";
        var now = host.Database.Clock.Now;
        await new RefusedAddresses(new OneDatabase(host.Database), new NodeSettings { Key = node }, host.Database.Clock).AddAsync(
            [
                RefusedAddressesTests.Tally("192.0.2.71", "<b>admin</b>", RefusedAttemptKind.WrongPassword, 1234, now),
                RefusedAddressesTests.Tally("192.0.2.72", null, RefusedAttemptKind.UnknownAccount, 2, now),
            ], default);
        await using var tab = await host.OpenAsync(PanelHost.Viewer);

        await tab.GoToAsync($"/security-events?q={node}");
        Assert.Equal(2, await tab.Page.Locator("#list tbody tr").CountAsync());
        var row = await tab.Page.Locator("#list tbody tr", new() { HasText = "192.0.2.71" }).InnerTextAsync();
        Assert.Contains("1.234", row, StringComparison.Ordinal);
        Assert.Contains("senha errada", row, StringComparison.Ordinal);
        Assert.Contains("<b>admin</b>", row, StringComparison.Ordinal);

        await tab.GoToAsync($"/security-events?q={node}&kind=account");
        Assert.Contains("192.0.2.72", await tab.Page.Locator("#list tbody tr").InnerTextAsync(), StringComparison.Ordinal);
        await tab.GoToAsync("/security-events?q=203.0.113.254");
        await Assertions.Expect(tab.Page.GetByText("Nada corresponde")).ToBeVisibleAsync();
        Assert.Equal(1, await tab.Page.Locator("nav a[href='/security-events']").First.CountAsync());
    }
}
