using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Customers;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

[Collection(PanelCollection.Name)]
public sealed class CustomerPagesTests(PanelHost host)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_trunk_customer_is_created_with_two_accesses_with_and_without_script(bool script)
    {
        var code = $"nova-{Some.Number}";
        await using var tab = await host.OpenAsync(script: script);
        await tab.GoToAsync("/customers/new");
        await tab.Page.FillAsync("#Input_Name", "Metalúrgica Pirilampo");
        await tab.Page.FillAsync("#Input_Code", code);
        await tab.Page.FillAsync("#Input_CreditLimit", "1.500,50");
        await tab.Page.FillAsync("#Input_Trunks_0__Address", $"192.0.2.{(script ? 1 : 2)}");
        await tab.Page.ClickAsync("text=Acrescentar acesso");
        Assert.Equal("Metalúrgica Pirilampo", await tab.Page.InputValueAsync("#Input_Name"));
        await tab.Page.FillAsync("#Input_Trunks_1__Address", $"192.0.2.{(script ? 32 : 64)}/28");
        await tab.Page.ClickAsync("text=Criar cliente");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Metalúrgica Pirilampo");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("criado");

        await using var db = host.Database.Open();
        var customer = await db.Customers.Include(row => row.Trunks).SingleAsync(row => row.Code == code);
        Assert.Equal(1500.50m, customer.CreditLimit);
        Assert.Equal(2, customer.Trunks.Count);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_refused_form_answers_422_with_the_reason_at_its_field_and_keeps_what_was_typed()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/customers/new");
        await tab.Page.FillAsync("#Input_Name", "Repetida");
        await tab.Page.FillAsync("#Input_Code", "c-1042");
        await tab.Page.FillAsync("#Input_Trunks_0__Address", "192.0.2.200");
        var answer = await SubmitAsync(tab, "text=Criar cliente");
        Assert.Equal(422, answer.Status);
        Assert.Equal("true", await tab.Page.GetAttributeAsync("#Input_Code", "aria-invalid"));
        Assert.Equal("c-1042", await tab.Page.InputValueAsync("#Input_Code"));
        Assert.Contains("Input_Code-error", await tab.Page.GetAttributeAsync("#Input_Code", "aria-describedby"), StringComparison.Ordinal);
        await Assertions.Expect(tab.Page.Locator("[role=alert] a[href='#Input_code'], [role=alert] a[href='#Input_Code']")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("[data-errors]")).ToBeFocusedAsync();
        Assert.Empty(await tab.AxeAsync());
    }

    [Theory]
    [InlineData("#Input_Trunks_0__Address", "198.51.100.10")]
    [InlineData("#Input_Trunks_0__Address", "gateway.example")]
    [InlineData("#Input_CreditLimit", "-5")]
    [InlineData("#Input_CreditLimit", "muito")]
    [InlineData("#Input_TaxId", "11.111.111/1111-11")]
    [InlineData("#Input_MaxChannels", "muitos")]
    [InlineData("#Input_AllowedCallerIds", "telefone")]
    public async Task Each_bad_value_is_told_at_its_own_field_and_nothing_is_saved(string field, string value)
    {
        var code = $"ruim-{Some.Number}";
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/customers/new");
        await tab.Page.FillAsync("#Input_Name", "Valor ruim");
        await tab.Page.FillAsync("#Input_Code", code);
        await tab.Page.FillAsync("#Input_Trunks_0__Address", "192.0.2.201");
        await tab.Page.FillAsync(field, value);
        var answer = await SubmitAsync(tab, "text=Criar cliente");
        Assert.Equal(422, answer.Status);
        Assert.Equal("true", await tab.Page.GetAttributeAsync(field, "aria-invalid"));
        Assert.Equal(value, await tab.Page.InputValueAsync(field));
        await using var db = host.Database.Open();
        Assert.False(await db.Customers.AnyAsync(customer => customer.Code == code));
    }

    [Fact]
    public async Task An_edit_made_on_an_older_version_is_refused_and_loses_nothing()
    {
        var customer = await AddAsync("Duas mãos");
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/customers/{customer.Id}/edit");
        await using (var db = host.Database.Open())
        {
            var same = await db.Customers.SingleAsync(row => row.Id == customer.Id);
            same.Edit(new CustomerDetails { Name = "Quem chegou antes" });
            await db.SaveChangesAsync();
        }

        await tab.Page.FillAsync("#Input_Name", "Quem chegou depois");
        var answer = await SubmitAsync(tab, ".savebar .btn-primary");
        Assert.Equal(422, answer.Status);
        await using var after = host.Database.Open();
        Assert.Equal("Quem chegou antes", (await after.Customers.SingleAsync(row => row.Id == customer.Id)).Name);
    }

    [Fact]
    public async Task What_the_form_does_not_show_of_an_access_stays()
    {
        var customer = new Customer($"teste-{Some.Number}", CustomerType.Trunk, new CustomerDetails { Name = "Com anotação" });
        customer.AddTrunk(new CustomerTrunkDetails { Address = "192.0.2.211", Description = "Matriz, sala 2" });
        await host.Database.SaveAsync(customer);
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/customers/{customer.Id}/edit");
        await tab.Page.FillAsync("#Input_Trunks_0__Port", "5080");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToBeVisibleAsync();
        await using var db = host.Database.Open();
        var trunk = await db.CustomerTrunks.SingleAsync(row => row.CustomerId == customer.Id);
        Assert.Equal((5080, "Matriz, sala 2"), (trunk.Port, trunk.Description));
    }

    [Fact]
    public async Task Blocking_asks_first_and_unblocking_undoes_it()
    {
        var customer = await AddAsync("Vai e volta");
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/customers/{customer.Id}?ask=block");
        await tab.Page.FillAsync("#Input_Reason", "Não pagou");
        await tab.Page.ClickAsync("text=Bloquear cliente");
        await Assertions.Expect(tab.Page.Locator(".page-head .badge", new() { HasText = "Bloqueado" })).ToBeVisibleAsync();
        await tab.Page.ClickAsync("summary[aria-label='Mais ações']");
        await tab.Page.ClickAsync("text=Desbloquear");
        await Assertions.Expect(tab.Page.Locator(".page-head .badge", new() { HasText = "Bloqueado" })).ToHaveCountAsync(0);
        Assert.Empty(tab.Faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Money_is_added_and_corrected_on_the_ledger_with_and_without_script(bool script)
    {
        var customer = await AddAsync("Paga adiantado");
        await host.Database.SaveAsync(new CustomerBalance(customer.Id));
        await using var tab = await host.OpenAsync(script: script);
        await tab.GoToAsync($"/customers/{customer.Id}");
        await tab.Page.ClickAsync("[aria-labelledby=wrong] >> text=Lançar crédito");
        Assert.Equal(422, (await SubmitAsync(tab, "button:has-text('Lançar crédito')")).Status);
        Assert.Equal("true", await tab.Page.GetAttributeAsync("#Input_Amount", "aria-invalid"));
        await tab.Page.FillAsync("#Input_Amount", "1.250,75");
        await tab.Page.FillAsync("#Input_Reason", "Pix 4711");
        await tab.Page.ClickAsync("button:has-text('Lançar crédito')");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("R$\u00a01.250,75");
        await Assertions.Expect(tab.Page.Locator("tbody tr")).ToContainTextAsync("Pix 4711");

        await tab.Page.ClickAsync("text=Ajustar saldo");
        await tab.Page.FillAsync("#Input_Amount", "-50,75");
        Assert.Equal(422, (await SubmitAsync(tab, "button:has-text('Ajustar saldo')")).Status);
        Assert.Equal("true", await tab.Page.GetAttributeAsync("#Input_Reason", "aria-invalid"));
        Assert.Equal("-50,75", await tab.Page.InputValueAsync("#Input_Amount"));
        await tab.Page.FillAsync("#Input_Reason", "Cobrado duas vezes");
        await tab.Page.ClickAsync("button:has-text('Ajustar saldo')");
        await Assertions.Expect(tab.Page.Locator("#ledger")).ToContainTextAsync("R$\u00a01.200,00");
        Assert.Empty(script ? await tab.AxeAsync() : []);

        await using var db = host.Database.Open();
        Assert.Equal(
            [(LedgerCause.TopUp, 1250.75m, "Pix 4711", 1250.75m), (LedgerCause.Adjustment, -50.75m, "Cobrado duas vezes", 1200m)],
            (await db.LedgerEntries.Where(entry => entry.CustomerId == customer.Id).OrderBy(entry => entry.Seq).ToListAsync()).Select(entry => (entry.Cause, entry.Amount, entry.Reason!, entry.BalanceAfter)));
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_form_of_money_that_is_sent_twice_moves_it_once()
    {
        var customer = await AddAsync("Clica duas vezes");
        await host.Database.SaveAsync(new CustomerBalance(customer.Id));
        await using var tab = await host.OpenAsync();
        var form = $"/customers/{customer.Id}/ledger?ask=top-up";
        await tab.GoToAsync(form);
        var key = await tab.Page.InputValueAsync("#Input_Id");
        await tab.Page.FillAsync("#Input_Amount", "100");
        await tab.Page.ClickAsync("button:has-text('Lançar crédito')");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToBeVisibleAsync();
        await tab.GoToAsync(form);
        Assert.NotEqual(key, await tab.Page.InputValueAsync("#Input_Id"));
        await tab.Page.EvaluateAsync("key => document.getElementById('Input_Id').value = key", key);
        await tab.Page.FillAsync("#Input_Amount", "250");
        await tab.Page.ClickAsync("button:has-text('Lançar crédito')");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("já foi lançado: R$\u00a0100,00");
        await Assertions.Expect(tab.Page.Locator("#ledger")).ToContainTextAsync("R$\u00a0100,00");
        await Assertions.Expect(tab.Page.Locator("tbody tr")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_customer_with_numbers_cannot_be_deleted_and_one_without_anything_can()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/customers/{host.Seed.Customers[3].Id}?ask=delete");
        Assert.Equal(422, (await SubmitAsync(tab, "text=Excluir cliente")).Status);
        await Assertions.Expect(tab.Page.Locator("[data-errors]")).ToBeVisibleAsync();

        var customer = await AddAsync("Some logo");
        await tab.GoToAsync($"/customers/{customer.Id}?ask=delete");
        await tab.Page.ClickAsync("text=Excluir cliente");
        await tab.Page.WaitForURLAsync("**/customers");
        Assert.Equal(404, await tab.GoToAsync($"/customers/{customer.Id}"));
    }

    [Fact]
    public async Task A_filter_suggests_customers_by_their_names_and_no_page_carries_them_all()
    {
        var customer = host.Seed.Customers[3];
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/calls?period=30d");
        Assert.Equal(0, await tab.Page.Locator($"#filters option[value='{customer.Code}']").CountAsync());
        await tab.Page.ClickAsync("#filters summary");
        await tab.Page.Locator("#f-customer").PressSequentiallyAsync(customer.Name[..6]);
        await Assertions.Expect(tab.Page.Locator($"#f-customer-list option[value='{customer.Code}']")).ToHaveTextAsync(customer.Name);
        Assert.Contains("period=30d", tab.Page.Url, StringComparison.Ordinal);
        await tab.Page.FillAsync("#f-customer", customer.Code);
        await tab.Page.ClickAsync("#filters button[type=submit]");
        await tab.Page.WaitForURLAsync($"**/calls?*customer={customer.Code}*");
        await Assertions.Expect(tab.Page.Locator(".chip b", new() { HasText = customer.Name })).ToBeVisibleAsync();
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Searching_swaps_only_the_list_and_moves_the_address()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/customers");
        await tab.Page.Locator("#list-search").PressSequentiallyAsync("quimera");
        await Assertions.Expect(tab.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await tab.Page.WaitForURLAsync("**/customers?q=quimera*");
        await Assertions.Expect(tab.Page.Locator("#list-search")).ToBeFocusedAsync();
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_viewer_reads_everything_and_is_offered_no_change()
    {
        var id = host.Seed.Customers[0].Id;
        await using var tab = await host.OpenAsync(PanelHost.Viewer);
        Assert.Equal(200, await tab.GoToAsync($"/customers/{id}"));
        Assert.Equal(0, await tab.Page.Locator("main .btn-primary, main [href$='/edit'], main [href*='ask=']").CountAsync());
        Assert.Equal(403, await tab.GoToAsync("/customers/new"));
        Assert.Equal(403, await tab.GoToAsync($"/customers/{id}/edit"));
        await tab.GoToAsync($"/customers/{id}/ledger?ask=top-up");
        Assert.Equal(0, await tab.Page.Locator("main form").CountAsync());
        await tab.GoToAsync($"/customers/{id}/edit");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Sem permissão");
    }

    private static Task<IResponse> SubmitAsync(PanelTab tab, string button) =>
        tab.Page.RunAndWaitForResponseAsync(() => tab.Page.ClickAsync(button), response => response.Request is { Method: "POST", IsNavigationRequest: true });

    private async Task<Customer> AddAsync(string name)
    {
        var customer = new Customer($"teste-{Some.Number}", CustomerType.Extension, new CustomerDetails { Name = name });
        await host.Database.SaveAsync(customer);
        return customer;
    }
}
