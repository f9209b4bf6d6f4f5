using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Customers;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace TrunkFlow.Tests.Pages;

/// <summary>The first jobs step by step, without script: each step is saved by itself, taken up again by its address, and changed by going back.</summary>
[Collection(PanelCollection.Name)]
public sealed class GuidePagesTests(PanelHost host)
{
    [Fact]
    public async Task A_step_is_saved_when_it_is_left_and_going_back_changes_only_what_it_shows()
    {
        var word = $"passo-{Some.Number}";
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync("/start/carrier");
        await tab.Page.FillAsync("#Input_Name", word);
        await tab.Page.FillAsync("#Input_CostPerMinute", "0,08");
        await tab.Page.ClickAsync("#next");
        var half = tab.Page.Url;
        await tab.GoToAsync("/customers");

        await tab.GoToAsync(half);
        await Expect(tab.Page.Locator("form h2").First).ToContainTextAsync(word);
        await tab.Page.FillAsync("#Input_Name", $"gw-{word}");
        await tab.Page.FillAsync("#Input_Host", "203.0.113.77");
        await tab.Page.FillAsync("#Input_AuthUsername", "conta");
        await tab.Page.FillAsync("#Input_Password", "segredo");
        await tab.Page.CheckAsync("#Input_Registers");
        await tab.Page.ClickAsync("#next");
        await using (var db = host.Database.Open())
        {
            await db.Gateways.Where(row => row.Name == $"gw-{word}").ExecuteUpdateAsync(set => set.SetProperty(row => row.AddPrefix, "014"));
        }

        await tab.Page.ClickAsync("text=Voltar");
        Assert.Equal("203.0.113.77", await tab.Page.InputValueAsync("#Input_Host"));
        Assert.True(await tab.Page.IsCheckedAsync("#Input_Registers"));
        await tab.Page.UncheckAsync("#Input_Registers");
        await tab.Page.FillAsync("#Input_Host", "203.0.113.78");
        await tab.Page.ClickAsync("#next");
        await Expect(tab.Page.Locator("h1 ~ p")).ToContainTextAsync("Passo 3 de 5");
        await using var after = host.Database.Open();
        var gateway = await after.Gateways.SingleAsync(row => row.Name == $"gw-{word}");
        Assert.Equal(("203.0.113.78", "014", "conta", false, true), (gateway.Host, gateway.AddPrefix, gateway.AuthUsername, gateway.Registers, gateway.Enabled));
        Assert.NotNull(gateway.SealedPassword);
        Assert.Equal(0.08m, (await after.Providers.SingleAsync(row => row.Name == word)).CostPerMinute);
    }

    [Fact]
    public async Task What_a_step_is_refused_for_stands_at_its_field_and_nothing_is_saved()
    {
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/start/carrier/gateway?provider={host.Seed.Gateways[0].ProviderId}");
        await tab.Page.FillAsync("#Input_Name", host.Seed.Gateways[0].Name);
        await tab.Page.FillAsync("#Input_Host", "203.0.113.79");
        await tab.Page.ClickAsync("#next");
        await Expect(tab.Page.Locator("[role=alert]")).ToContainTextAsync("Este passo não foi salvo");
        await Expect(tab.Page.Locator("#Input_Name")).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Equal("203.0.113.79", await tab.Page.InputValueAsync("#Input_Host"));
    }

    [Fact]
    public async Task A_trunk_without_an_address_gets_its_password_on_the_last_step_once()
    {
        var word = $"tronco-{Some.Number}";
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/start/trunk/customer?plan={host.Seed.Plan}");
        await tab.Page.FillAsync("#Input_Name", word);
        await tab.Page.FillAsync("#Input_Code", word);
        await tab.Page.ClickAsync("#next");
        await tab.Page.ClickAsync("#secret");
        Assert.StartsWith("trunk-", await tab.Page.InnerTextAsync("#user"), StringComparison.Ordinal);
        Assert.True((await tab.Page.InnerTextAsync("#password")).Length >= 20);
        await tab.Page.ReloadAsync();
        await tab.GoToAsync(tab.Page.Url.Replace("handler=Secret", "", StringComparison.Ordinal));
        await Expect(tab.Page.Locator("#password")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator("main")).ToContainTextAsync("Já entregue");
    }

    [Fact]
    public async Task What_a_step_changes_on_the_switch_is_seen_before_it_is_taken()
    {
        var (word, extension) = ($"antes-{Some.Number}", host.Seed.Extensions[0]);
        var (customer, did) = (Some.ExtensionCustomer(), Some.Did($"+551147{Some.Number:000000}"));
        await host.Database.SaveAsync(customer, did);
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/start/carrier/gateway?provider={host.Seed.Gateways[0].ProviderId}");
        await tab.Page.FillAsync("#Input_Name", word);
        await tab.Page.FillAsync("#Input_Host", "203.0.113.80");
        await tab.Page.FillAsync("#Input_AuthUsername", "conta");
        await tab.Page.FillAsync("#Input_Password", "segredo");
        await SeeAsync("203.0.113.80");
        await Expect(tab.Page.Locator("#switch-change")).Not.ToContainTextAsync("segredo");
        // A password is not written into the page: it is asked for again instead of being lost.
        await tab.Page.ClickAsync("#next");
        await Expect(tab.Page.Locator("#Input_Password")).ToHaveAttributeAsync("aria-invalid", "true");
        await tab.Page.FillAsync("#Input_Password", "segredo");
        await tab.Page.ClickAsync("#next");
        await Expect(tab.Page.Locator("h1 ~ p")).ToContainTextAsync("Passo 3 de 5");

        await tab.GoToAsync($"/start/trunk/customer?plan={host.Seed.Plan}");
        await tab.Page.FillAsync("#Input_Name", word);
        await tab.Page.FillAsync("#Input_Code", word);
        await tab.Page.FillAsync("#Input_Trunks_0__Address", "203.0.113.81");
        await SeeAsync("203.0.113.81");

        await tab.GoToAsync($"/start/number/extension?customer={customer.Id}");
        await tab.Page.FillAsync("#Input_Number", "2907");
        await SeeAsync("2907");

        await tab.GoToAsync($"/start/number/rings?customer={extension.CustomerId}&extension={extension.Id}&did={did.Id}");
        await SeeAsync(did.Number[1..]);
        await using (var db = host.Database.Open())
        {
            Assert.False(await db.Customers.AnyAsync(row => row.Name == word) || await db.Extensions.AnyAsync(row => row.CustomerId == customer.Id) || await db.CustomerDids.AnyAsync(row => row.DidId == did.Id));
        }

        // What was typed stands there still.
        await tab.Page.ClickAsync("#next");
        await Expect(tab.Page.Locator("#there")).ToContainTextAsync($"toca no ramal {extension.Number}");

        async Task SeeAsync(string line)
        {
            await tab.Page.ClickAsync("text=Ver o que muda");
            await Expect(tab.Page.Locator("[data-preview]")).ToContainTextAsync("Nada foi salvo ainda");
            await Expect(tab.Page.Locator("#switch-change ins").Filter(new() { HasText = line }).First).ToBeAttachedAsync();
        }
    }

    [Fact]
    public async Task A_number_of_the_inventory_is_given_to_a_telephone_that_is_there()
    {
        await using var tab = await host.OpenAsync(script: false);
        var (extension, did) = (host.Seed.Extensions[0], Some.Did($"+551147{Some.Number:000000}"));
        await host.Database.SaveAsync(did);
        await tab.GoToAsync($"/start/number/did?customer={extension.CustomerId}&extension={extension.Id}");
        await tab.Page.FillAsync("#known", "11 0000-0000");
        await tab.Page.ClickAsync("#use");
        await Expect(tab.Page.Locator("#known-error")).ToHaveTextAsync("Não há número livre assim.");
        await tab.Page.FillAsync("#known", $"({did.Number[3..5]}) {did.Number[5..]}");
        await tab.Page.ClickAsync("#use");
        await Expect(tab.Page.Locator("#Input_Number")).ToHaveValueAsync(extension.Number);
        await tab.Page.ClickAsync("#next");
        await Expect(tab.Page.Locator("#there")).ToContainTextAsync($"toca no ramal {extension.Number}");
        await Expect(tab.Page.Locator("#telephone .status")).ToBeVisibleAsync();
        await tab.Page.ClickAsync("text=Voltar");
        await Expect(tab.Page.Locator("main")).ToContainTextAsync("já é deste cliente");
    }

    [Fact]
    public async Task Somebody_who_is_there_gets_a_telephone_by_their_code_and_who_has_a_trunk_does_not()
    {
        await using var tab = await host.OpenAsync();
        foreach (var (code, said) in ((string, string)[])[("ninguem", "código"), (host.Seed.Customers[0].Code, "tem tronco")])
        {
            await tab.GoToAsync("/start/number");
            await tab.Page.FillAsync("#known", code);
            await tab.Page.ClickAsync("#use");
            await Expect(tab.Page.Locator("#known-error")).ToContainTextAsync(said);
        }

        var telephones = host.Seed.Customers.First(customer => customer.Type == CustomerType.Extension);
        await tab.Page.FillAsync("#known", telephones.Code);
        await tab.Page.ClickAsync("#use");
        await tab.Page.WaitForURLAsync($"**/start/number/extension?customer={telephones.Id}");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Addresses_that_do_not_hang_together_are_not_there_and_who_only_reads_has_no_steps()
    {
        await using var tab = await host.OpenAsync();
        var stranger = host.Seed.Customers[0].Id;
        foreach (var address in (string[])
                 [
                     $"/start/carrier?provider={stranger}", "/start/carrier/gateway", $"/start/carrier/test?provider={stranger}&gateway={host.Seed.Gateways[0].Id}", "/start/trunk/price",
                     "/start/trunk/customer", $"/start/trunk/ready?customer={host.Seed.Extensions[0].CustomerId}", $"/start/number/extension?customer={host.Seed.Customers[3].Id}",
                     $"/start/number/did?customer={stranger}&extension={host.Seed.Extensions[0].Id}", "/start/number/ready",
                 ])
        {
            Assert.Equal((address, 404), (address, await tab.GoToAsync(address)));
        }

        await using var reader = await host.OpenAsync(PanelHost.Viewer);
        Assert.Equal(403, await reader.GoToAsync("/start/carrier"));
        Assert.Equal(403, await reader.GoToAsync("/start/trunk"));
    }
}
