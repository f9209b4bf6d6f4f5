using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

[Collection(PanelCollection.Name)]
public sealed class CustomerPricesPageTests(PanelHost host)
{
    [Fact]
    public async Task A_customers_own_price_is_added_changed_and_looked_up_and_no_plan_has_it()
    {
        var customer = Some.TrunkCustomer();
        await host.Database.SaveAsync(customer, new TrunkFlow.Server.Billing.CustomerBalance(customer.Id));
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/customers/{customer.Id}/prices");
        await tab.FollowAsync("main .btn-primary");
        await tab.Page.FillAsync("#Input_Prefix", "5511");
        await tab.Page.FillAsync("#Input_PricePerMinute", "0,0700");
        await tab.Page.ClickAsync("main form .btn-primary");
        await tab.Page.WaitForURLAsync($"**/customers/{customer.Id}/prices");
        await Assertions.Expect(tab.Page.Locator("tbody tr")).ToContainTextAsync("0,0700");

        await tab.FollowAsync("tbody a");
        await tab.Page.FillAsync("#Input_PricePerMinute", "0,0800");
        await tab.Page.ClickAsync("main form.panel .btn-primary");
        await tab.Page.WaitForURLAsync($"**/customers/{customer.Id}/prices");
        await using (var db = host.Database.Open())
        {
            var price = await db.Tariffs.AsNoTracking().SingleAsync(row => row.CustomerId == customer.Id);
            Assert.Equal((null, 0.08m), (price.TariffPlanId, price.PricePerMinute));
        }

        await tab.GoToAsync($"/tariffs/lookup?Input.Number=1133334444&Input.Customer={customer.Code}&Input.Seconds=90");
        await Assertions.Expect(tab.Page.Locator(".answer")).ToContainTextAsync("0,1200");

        // Before the price held there was none; the form keeps the moment and a shared address says it.
        await tab.GoToAsync($"/tariffs/lookup?Input.Number=1133334444&Input.Customer={customer.Code}&Input.At=2020-01-01T12:00");
        await Assertions.Expect(tab.Page.Locator("[aria-labelledby=answer] .status")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("#Input_At")).ToHaveValueAsync("2020-01-01T12:00");
        await tab.GoToAsync($"/tariffs/lookup?Input.Number=1133334444&Input.Customer={customer.Code}&Input.At=amanh%C3%A3");
        await Assertions.Expect(tab.Page.Locator("#Input_At")).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Empty(tab.Faults);
    }
}
