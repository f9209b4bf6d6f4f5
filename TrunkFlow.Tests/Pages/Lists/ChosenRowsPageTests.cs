using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages.Lists;

/// <summary>All that a list shows on every page is changed at once: what is confirmed is what was seen, and it is done to all of them or to none.</summary>
[Collection(PanelCollection.Name)]
public sealed class ChosenRowsPageTests(PanelHost host)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_that_match_are_blocked_and_whoever_came_after_the_look_is_not_blocked_unseen(bool script)
    {
        var word = $"todos{Some.Number}";
        await SaveCustomersAsync(word, 120);
        await using var tab = await host.OpenAsync(script: script);
        await tab.GoToAsync($"/customers?q={word}&sort=-name");
        await tab.Page.CheckAsync("#list tbody .check >> nth=0");
        await tab.Page.CheckAsync(".bulkbar input[name=all]");
        await Assertions.Expect(tab.Page.Locator(".picked-words")).ToBeHiddenAsync();
        await PanelPictures.KeepEveryLookAsync(tab, "bulk-all");
        Assert.Empty(script ? await tab.AxeAsync() : []);
        await tab.Page.ClickAsync(".bulkbar button[value=Blocked]");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Mudar 120 clientes");
        await Assertions.Expect(tab.Page.Locator("#effect tbody tr")).ToHaveCountAsync(100);
        await Assertions.Expect(tab.Page.Locator("#effect")).ToContainTextAsync("Aparecem 100 dos 120 escolhidos");

        await SaveCustomersAsync(word, 1);
        await tab.Page.ClickAsync("#effect .btn-danger-fill");
        await Assertions.Expect(tab.Page.Locator("[data-errors]")).ToContainTextAsync("mudou depois que você viu");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Mudar 121 clientes");
        Assert.Equal(0, await BlockedAsync(word));
        await PanelPictures.KeepEveryLookAsync(tab, "bulk-others");
        Assert.Empty(script ? await tab.AxeAsync() : []);

        await tab.Page.ClickAsync("#effect .btn-danger-fill");
        await tab.Page.WaitForURLAsync($"**/customers?q={word}&sort=-name");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("121 clientes bloqueados");
        Assert.Equal(121, await BlockedAsync(word));
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Customers_in_use_are_left_out_of_a_deletion_at_once()
    {
        var word = $"todos{Some.Number}";
        var customers = await SaveCustomersAsync(word, 110);
        await host.Database.SaveAsync(Some.Extension(customers[5]), Some.Extension(customers[107]));
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/customers/change?all=true&list=%3Fq%3D{word}&Input.Change=Delete");
        await Assertions.Expect(tab.Page.Locator("#effect button.btn-danger-fill")).ToBeDisabledAsync();
        await Assertions.Expect(tab.Page.Locator("#effect tbody tr").Nth(1)).ToContainTextAsync("Em uso");
        await tab.Page.ClickAsync("text=Deixar de fora os 2 que impedem");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Mudar 108 clientes");
        await PanelPictures.KeepEveryLookAsync(tab, "bulk-left-out");
        await tab.Page.ClickAsync("#effect button.btn-danger-fill");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("108 clientes excluídos");
        await using var db = host.Database.Open();
        Assert.Equal(new[] { customers[5].Id, customers[107].Id }.Order(), (await db.Customers.Where(row => row.Name.StartsWith(word)).Select(row => row.Id).ToListAsync()).Order());
        Assert.Empty(tab.Faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Numbers_of_a_customer_are_all_taken_back_but_those_nobody_holds(bool script)
    {
        var office = Some.ExtensionCustomer(new CustomerDetails { Name = $"todos{Some.Number}" });
        var extension = Some.Extension(office);
        var block = $"+5571{Some.Number:0000}";
        var dids = Enumerable.Range(0, 105).Select(number => Some.Did($"{block}{number:0000}")).ToList();
        await host.Database.SaveAsync([office, extension, .. dids, .. dids.Skip(1).Select(did => did.Allocate(office.Id, [Some.Ring(extension)], host.Database.Clock.Now))]);
        await using var tab = await host.OpenAsync(script: script);
        await tab.GoToAsync($"/dids?q={block[1..]}");
        await tab.Page.CheckAsync("#list tbody .check >> nth=3");
        await tab.Page.CheckAsync(".bulkbar input[name=all]");
        await tab.Page.ClickAsync(".bulkbar button:has-text('Devolver')");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Devolver 105 números");
        await Assertions.Expect(tab.Page.Locator("#effect tbody tr").First).ToContainTextAsync("Não está com cliente");
        await tab.Page.ClickAsync("text=Deixar de fora o que impede");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Devolver 104 números");
        await tab.Page.FillAsync("#Input_QuarantineDays", "15");
        await tab.Page.ClickAsync("#effect button[type=submit].btn-danger-fill");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("104 números devolvidos");
        await using var db = host.Database.Open();
        Assert.Equal(104, await db.Dids.CountAsync(row => row.Number.StartsWith(block) && row.Status == DidStatus.Quarantine));
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Extensions_of_a_customer_are_all_deleted_but_the_one_a_number_rings()
    {
        var office = Some.ExtensionCustomer(new CustomerDetails { Name = $"todos{Some.Number}" });
        var extensions = Enumerable.Range(0, 101).Select(number => Some.Extension(office, $"{6000 + number}")).ToList();
        var did = Some.Did();
        await host.Database.SaveAsync([office, .. extensions, did, did.Allocate(office.Id, [Some.Ring(extensions[100])], host.Database.Clock.Now)]);
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/extensions?q={office.Name}");
        await tab.Page.CheckAsync("#list tbody .check >> nth=0");
        await tab.Page.CheckAsync(".bulkbar input[name=all]");
        await tab.Page.ClickAsync(".bulkbar button:has-text('Excluir')");
        await Assertions.Expect(tab.Page.Locator("#effect tbody tr").First).ToContainTextAsync("6100");
        await tab.Page.ClickAsync("text=Deixar de fora o que impede");
        await tab.Page.ClickAsync("#effect button[type=submit].btn-danger-fill");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("100 ramais excluídos");
        await using var db = host.Database.Open();
        Assert.Equal("6100", Assert.Single(await db.Extensions.Where(row => row.CustomerId == office.Id).Select(row => row.Number).ToListAsync()));
    }

    [Fact]
    public async Task What_became_otherwise_after_the_look_is_looked_at_again_before_it_is_done()
    {
        var word = $"todos{Some.Number}";
        var customers = await SaveCustomersAsync(word, 2);
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/customers/change?id={customers[0].Id}&id={customers[1].Id}&Input.Change=Blocked");
        await using (var db = host.Database.Open())
        {
            (await db.Customers.SingleAsync(row => row.Id == customers[1].Id)).Block(CustomerStatus.BlockedOut, "Fraud");
            await db.SaveChangesAsync();
        }

        await tab.Page.ClickAsync("#effect .btn-danger-fill");
        await Assertions.Expect(tab.Page.Locator("[data-errors]")).ToContainTextAsync("mudou depois que você viu");
        await Assertions.Expect(tab.Page.Locator("#effect tbody tr").Nth(1)).ToContainTextAsync("Não liga");
        Assert.Equal(0, await BlockedAsync(word));
        await tab.Page.ClickAsync("#effect .btn-danger-fill");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("2 clientes bloqueados");
        Assert.Equal(2, await BlockedAsync(word));
    }

    [Fact]
    public async Task Who_stays_as_they_are_keep_why_they_are_blocked()
    {
        var word = $"todos{Some.Number}";
        var customers = await SaveCustomersAsync(word, 3);
        await using (var db = host.Database.Open())
        {
            (await db.Customers.SingleAsync(row => row.Id == customers[1].Id)).Block(CustomerStatus.Blocked, "Fraude de março");
            await db.SaveChangesAsync();
        }

        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/customers/change?all=true&list=%3Fq%3D{word}&Input.Change=Blocked");
        await tab.Page.ClickAsync("#effect .btn-danger-fill");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("2 clientes bloqueados");
        Assert.Equal(3, await BlockedAsync(word));
        await using var after = host.Database.Open();
        var kept = await after.Customers.SingleAsync(row => row.Id == customers[1].Id);
        Assert.Equal(("Fraude de março", 2), (kept.BlockedReason, kept.Version));
    }

    [Fact]
    public async Task All_of_a_list_stay_chosen_when_it_is_drawn_again()
    {
        var word = $"todos{Some.Number}";
        var customers = await SaveCustomersAsync(word, 101);
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/customers?q={word}");
        await tab.Page.CheckAsync("#list tbody .check >> nth=0");
        await tab.Page.CheckAsync("#choose-every");
        var value = tab.Page.Locator($"#MaxChannels-{customers[0].Id}");
        await value.ClickAsync();
        await Assertions.Expect(value).ToHaveAttributeAsync("name", "Input.MaxChannels");
        await value.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator("[data-row-field]")).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Page.Locator("#choose-every")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_viewer_changes_none_of_all_that_match()
    {
        var word = $"todos{Some.Number}";
        await SaveCustomersAsync(word, 2);
        await using var tab = await host.OpenAsync(PanelHost.Viewer);
        await tab.GoToAsync("/profile");
        Assert.Equal(403, await tab.PostAsync("/customers/change", ("all", "true"), ("list", $"?q={word}"), ("Input.Change", "Blocked")));
        Assert.Equal(403, await tab.PostAsync("/dids/change", ("all", "true"), ("list", "?status=allocated")));
        Assert.Equal(403, await tab.PostAsync("/extensions/change", ("all", "true")));
        Assert.Equal(0, await BlockedAsync(word));
    }

    [Fact]
    public async Task A_list_of_one_page_offers_no_more_than_its_rows()
    {
        var word = $"todos{Some.Number}";
        await SaveCustomersAsync(word, 3);
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/customers?q={word}");
        Assert.Equal(0, await tab.Page.Locator("input[name=all]").CountAsync());

        // Nothing of a list that cannot be read, and nothing nobody has seen.
        await tab.GoToAsync("/customers/change?all=true&list=%3Fstatus%3Dsometimes");
        await Assertions.Expect(tab.Page.Locator("h2")).ToContainTextAsync("Nenhum cliente selecionado");
        await tab.GoToAsync("/profile");
        Assert.Equal(422, await tab.PostAsync("/customers/change", ("all", "true"), ("list", $"?q={word}"), ("Input.Change", "Blocked")));
        Assert.Equal(0, await BlockedAsync(word));
    }

    private async Task<IReadOnlyList<Customer>> SaveCustomersAsync(string word, int count)
    {
        var customers = Enumerable.Range(0, count).Select(number => Some.ExtensionCustomer(new CustomerDetails { Name = $"{word} {number:000}" })).ToList();
        await host.Database.SaveAsync([.. customers, .. customers.Select(customer => new CustomerBalance(customer.Id))]);
        return customers;
    }

    private async Task<int> BlockedAsync(string word)
    {
        await using var db = host.Database.Open();
        return await db.Customers.CountAsync(row => row.Name.StartsWith(word) && row.Status == CustomerStatus.Blocked);
    }
}
