using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>Fields that take a customer's code.</summary>
[Collection(PanelCollection.Name)]
public sealed class CustomerFieldTests(PanelHost host)
{
    private const string Submit = ".savebar .btn-primary";

    [Fact]
    public async Task A_customer_is_found_by_name_and_the_form_says_whose_code_it_is()
    {
        var (customer, name) = (host.Seed.Customers[3], $"Só da cooperativa {Some.Number}");
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/routes/edit");
        await tab.Page.FillAsync("#Input_Name", name);
        await tab.Page.FillAsync("#Input_Pattern", "5546");
        await tab.Page.CheckAsync("#Input_Block");
        await tab.Page.Locator("#Input_CustomerId").PressSequentiallyAsync(customer.Name[..6]);
        await Assertions.Expect(tab.Page.Locator($"#Input_CustomerId-list option[value='{customer.Code}']")).ToHaveTextAsync(customer.Name);
        await Assertions.Expect(Whose(tab)).ToBeHiddenAsync();
        await tab.Page.FillAsync("#Input_CustomerId", customer.Code);
        await Assertions.Expect(Whose(tab)).ToHaveTextAsync(customer.Name);
        await tab.Page.ClickAsync(Submit);
        await tab.Page.WaitForURLAsync("**/routes");
        await using var db = host.Database.Open();
        var route = await db.Routes.SingleAsync(row => row.Name == name);
        Assert.Equal(customer.Id, route.CustomerId);

        await tab.GoToAsync($"/routes/edit/{route.Id}");
        Assert.Equal(customer.Code, await tab.Page.InputValueAsync("#Input_CustomerId"));
        await Assertions.Expect(Whose(tab)).ToHaveTextAsync(customer.Name);
        Assert.Empty(await tab.AxeAsync());
        await tab.Page.FillAsync("#Input_CustomerId", "");
        await Assertions.Expect(Whose(tab)).ToBeHiddenAsync();
        await tab.Page.ClickAsync(Submit);
        await tab.Page.WaitForURLAsync("**/routes");
        await db.Entry(route).ReloadAsync();
        Assert.Null(route.CustomerId);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_code_nobody_has_is_told_at_its_field_and_never_taken_for_everybody()
    {
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync("/routes/edit");
        await tab.Page.FillAsync("#Input_Name", $"De ninguém {Some.Number}");
        await tab.Page.FillAsync("#Input_Pattern", "5546");
        await tab.Page.FillAsync("#Input_CustomerId", "ninguem");
        foreach (var button in (string[])["form button:has-text('Acrescentar')", Submit])
        {
            await tab.Page.ClickAsync(button);
            await Assertions.Expect(tab.Page.Locator("#Input_CustomerId-error")).ToHaveTextAsync("Não há cliente com este código.");
            Assert.Equal("ninguem", await tab.Page.InputValueAsync("#Input_CustomerId"));
        }
    }

    [Fact]
    public async Task Only_customers_with_extensions_are_suggested_for_one_and_get_one()
    {
        var (trunks, extensions) = (host.Seed.Customers[3], host.Seed.Customers[4]);
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/extensions/edit");
        await tab.Page.Locator("#Input_CustomerId").PressSequentiallyAsync("c-1");
        await Assertions.Expect(tab.Page.Locator($"#Input_CustomerId-list option[value='{extensions.Code}']")).ToHaveCountAsync(1);
        Assert.Equal(0, await tab.Page.Locator($"#Input_CustomerId-list option[value='{trunks.Code}']").CountAsync());

        var number = $"{4000 + (Some.Number % 900)}";
        await tab.Page.FillAsync("#Input_Number", number);
        await tab.Page.FillAsync("#Input_CustomerId", trunks.Code);
        await tab.Page.ClickAsync(Submit);
        await Assertions.Expect(tab.Page.Locator("#Input_CustomerId-error")).ToContainTextAsync("usa troncos");
        await tab.Page.FillAsync("#Input_CustomerId", $" {extensions.Code.ToUpperInvariant()} ");
        await tab.Page.ClickAsync(Submit);
        await Assertions.Expect(tab.Page.Locator(".notice.is-ok")).ToBeVisibleAsync();
        await using var db = host.Database.Open();
        Assert.True(await db.Extensions.AnyAsync(row => row.Number == number && row.CustomerId == extensions.Id));
        Assert.Empty(tab.Faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_number_rings_at_places_of_the_customer_whose_code_is_typed(bool script)
    {
        var (customer, did) = (host.Seed.Customers[1], Some.Did());
        await host.Database.SaveAsync(did);
        await using var tab = await host.OpenAsync(script: script);
        await tab.GoToAsync($"/dids/{did.Id}/allocate");
        await tab.Page.FillAsync("#Customer", "ninguem");
        await tab.Page.ClickAsync("text=Continuar");
        await Assertions.Expect(tab.Page.Locator("#Customer-error")).ToHaveTextAsync("Não há cliente com este código.");
        Assert.Equal(0, await tab.Page.Locator(Submit).CountAsync());
        await tab.Page.FillAsync("#Customer", customer.Code);
        await tab.Page.ClickAsync("text=Continuar");
        await Assertions.Expect(tab.Page.Locator("#Customer-name")).ToHaveTextAsync(customer.Name);
        await tab.Page.SelectOptionAsync("#Input_Destinations_0__TargetId", "Extension");
        await tab.Page.FillAsync("#Input_Destinations_0__Number", host.Seed.Extensions[0].Number);
        await tab.Page.ClickAsync(Submit);
        await Assertions.Expect(tab.Page.Locator(".page-head .status")).ToHaveTextAsync("Alocado");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_conference_needs_somebody_who_pays()
    {
        var name = $"Diretoria {Some.Number}";
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync("/conferences/edit");
        await tab.Page.FillAsync("#Input_Name", name);
        await tab.Page.ClickAsync(Submit);
        await Assertions.Expect(tab.Page.Locator("#Input_CustomerId-error")).ToHaveTextAsync("Preencha este campo.");
        await tab.Page.FillAsync("#Input_CustomerId", host.Seed.Customers[3].Code);
        await tab.Page.ClickAsync(Submit);
        await Assertions.Expect(tab.Page.Locator("h1")).ToContainTextAsync(name);
        await using var db = host.Database.Open();
        Assert.Equal(host.Seed.Customers[3].Id, (await db.Conferences.SingleAsync(row => row.Name == name)).CustomerId);
    }

    private static ILocator Whose(PanelTab tab) => tab.Page.Locator("#Input_CustomerId-name");
}
