using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Customers;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages.Customers;

/// <summary>Several customers are ticked in the list, what would become of them is seen, and then it is done to all of them at once.</summary>
[Collection(PanelCollection.Name)]
public sealed class ChangeCustomersPageTests(PanelHost host)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Those_ticked_are_blocked_and_unblocked_and_the_list_is_as_it_was(bool script)
    {
        var word = $"lote{Some.Number}";
        var (first, second, third) = await SaveAsync(word);
        await using var tab = await host.OpenAsync(script: script);
        await tab.GoToAsync($"/customers?q={word}&sort=-name");
        await Assertions.Expect(tab.Page.Locator(".bulkbar")).ToBeHiddenAsync();
        await tab.Page.CheckAsync($"#list input[value='{first.Id}']");
        await tab.Page.CheckAsync($"#list input[value='{second.Id}']");
        await Assertions.Expect(tab.Page.Locator(".bulkbar")).ToBeVisibleAsync();
        await tab.Page.ClickAsync(".bulkbar button:has-text('Bloquear')");

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Mudar 2 clientes");
        await tab.Page.SelectOptionAsync("#Input_Change", new SelectOptionValue { Label = "Bloquear o que ligam" });
        if (!script)
        {
            await tab.Page.ClickAsync("text=Mostrar o que muda");
        }

        await Assertions.Expect(tab.Page.Locator("#effect tbody tr").First).ToContainTextAsync("Não liga");
        await Assertions.Expect(tab.Page.Locator("#effect .panel-note")).ToHaveTextAsync("2 mudam");
        Assert.Equal(CustomerStatus.Active, await StatusAsync(first));
        await tab.Page.FillAsync("#Input_Reason", "Uso fora do normal");
        await tab.Page.ClickAsync("#effect .btn-danger-fill");
        await tab.Page.WaitForURLAsync($"**/customers?q={word}&sort=-name");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("2 clientes não ligam");
        Assert.Equal((CustomerStatus.BlockedOut, CustomerStatus.BlockedOut, CustomerStatus.Active), (await StatusAsync(first), await StatusAsync(second), await StatusAsync(third)));

        foreach (var customer in new[] { first, third })
        {
            await tab.Page.CheckAsync($"#list input[value='{customer.Id}']");
        }

        await tab.Page.ClickAsync(".bulkbar button:has-text('Desbloquear')");
        await Assertions.Expect(tab.Page.Locator("#effect .panel-note")).ToHaveTextAsync("1 muda");
        await Assertions.Expect(tab.Page.Locator("#effect tbody tr", new() { HasText = third.Name })).ToContainTextAsync("Fica como está");
        await tab.Page.ClickAsync("#effect .btn-primary");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToBeVisibleAsync();
        Assert.Equal((CustomerStatus.Active, CustomerStatus.BlockedOut), (await StatusAsync(first), await StatusAsync(second)));
        await using var db = host.Database.Open();
        Assert.Equal("Uso fora do normal", (await db.Customers.SingleAsync(row => row.Id == second.Id)).BlockedReason);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task All_of_a_page_are_chosen_at_once_and_moved_to_another_plan()
    {
        var word = $"lote{Some.Number}";
        var (first, second, third) = await SaveAsync(word);
        var plan = Some.Plan();
        await host.Database.SaveAsync(plan);
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/customers?q={word}");
        await tab.Page.CheckAsync("[data-choose-all]");
        await Assertions.Expect(tab.Page.Locator("#list tbody .check:checked")).ToHaveCountAsync(3);
        await tab.Page.UncheckAsync($"#list input[value='{third.Id}']");
        Assert.True(await tab.Page.Locator("[data-choose-all]").EvaluateAsync<bool>("all => all.indeterminate && !all.checked"));
        await tab.Page.ClickAsync(".bulkbar button:has-text('Mudar plano')");
        await Assertions.Expect(tab.Page.Locator("#effect button[type=submit]")).ToBeDisabledAsync();
        await tab.Page.SelectOptionAsync("#Input_TariffPlanId", new SelectOptionValue { Label = plan.Name });
        await Assertions.Expect(tab.Page.Locator("#effect tbody tr", new() { HasText = plan.Name })).ToHaveCountAsync(2);
        await PanelPictures.KeepEveryLookAsync(tab, "customers-change-plan");
        Assert.Empty(await tab.AxeAsync());
        await tab.Page.ClickAsync("#effect button[type=submit]");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("2 clientes no plano");
        await using var db = host.Database.Open();
        Assert.Equal(new[] { first.Id, second.Id }.Order(), (await db.Customers.Where(row => row.TariffPlanId == plan.Id).Select(row => row.Id).ToListAsync()).Order());
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Customers_are_deleted_all_or_none_and_who_is_in_use_is_named_before()
    {
        var word = $"lote{Some.Number}";
        var (first, second, third) = await SaveAsync(word);
        await host.Database.SaveAsync(Some.Extension(third));
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/customers/change?id={first.Id}&id={third.Id}&Input.Change=Delete");
        await Assertions.Expect(tab.Page.Locator("#effect tbody tr", new() { HasText = third.Name })).ToContainTextAsync("Em uso");
        await Assertions.Expect(tab.Page.Locator("#effect .btn-danger-fill")).ToBeDisabledAsync();

        // Somebody gave the other one an extension while the page stood.
        await tab.GoToAsync($"/customers/change?id={first.Id}&id={second.Id}&Input.Change=Delete");
        await host.Database.SaveAsync(Some.Extension(second));
        await tab.Page.ClickAsync("#effect button[type=submit]");
        await Assertions.Expect(tab.Page.Locator("[data-errors]")).ToContainTextAsync(second.Code);
        Assert.Equal(CustomerStatus.Active, await StatusAsync(first));

        await tab.GoToAsync($"/customers/change?id={first.Id}&Input.Change=Delete");
        await tab.Page.ClickAsync("#effect button[type=submit]");
        await tab.Page.WaitForURLAsync("**/customers");
        await using var db = host.Database.Open();
        Assert.False(await db.Customers.AnyAsync(row => row.Id == first.Id));
    }

    [Fact]
    public async Task A_viewer_ticks_nothing_and_changes_nothing()
    {
        var (first, _, _) = await SaveAsync($"lote{Some.Number}");
        await using var tab = await host.OpenAsync(PanelHost.Viewer);
        await tab.GoToAsync("/customers");
        Assert.Equal(0, await tab.Page.Locator("#list .check, .bulkbar").CountAsync());
        await tab.GoToAsync("/profile");
        Assert.Equal(403, await tab.PostAsync("/customers/change", ("id", $"{first.Id}"), ("Input.Change", nameof(CustomerStatus.Blocked))));
        Assert.Equal(CustomerStatus.Active, await StatusAsync(first));
    }

    private async Task<(Customer First, Customer Second, Customer Third)> SaveAsync(string word)
    {
        var customers = Enumerable.Range(1, 3).Select(number => Some.ExtensionCustomer(new CustomerDetails { Name = $"{word} {number}" })).ToList();
        await host.Database.SaveAsync([.. customers, .. customers.Select(customer => new CustomerBalance(customer.Id))]);
        return (customers[0], customers[1], customers[2]);
    }

    private async Task<CustomerStatus> StatusAsync(Customer customer)
    {
        await using var db = host.Database.Open();
        return await db.Customers.Where(row => row.Id == customer.Id).Select(row => row.Status).SingleAsync();
    }
}
