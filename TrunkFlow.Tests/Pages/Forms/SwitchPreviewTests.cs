using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages.Forms;

/// <summary>What a form would change on the switch is seen before it is saved, and seeing it saves nothing.</summary>
[Collection(PanelCollection.Name)]
public sealed class SwitchPreviewTests(PanelHost host)
{
    private const string Preview = "[data-preview]";
    private const string Added = "#switch-change ins";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_route_shows_its_lines_before_it_is_saved(bool script)
    {
        var word = $"prova-{Some.Number}";
        await using var tab = await host.OpenAsync(script: script);
        await tab.GoToAsync("/routes/edit");
        await tab.Page.FillAsync("#Input_Name", word);
        await tab.Page.FillAsync("#Input_Pattern", "5548");
        await tab.Page.ClickAsync("form button:has-text('Acrescentar')");
        await Assertions.Expect(tab.Page.Locator("form ol li")).ToHaveCountAsync(1);
        await AskAsync(tab);
        await Assertions.Expect(tab.Page.Locator(Preview)).ToContainTextAsync("Nada foi salvo ainda");
        await Assertions.Expect(tab.Page.Locator(Added).Filter(new() { HasText = "5548" }).First).ToBeAttachedAsync();
        Assert.Equal(0, await CountAsync(word));
        if (script)
        {
            await PanelPictures.KeepEveryLookAsync(tab, "preview-route");
            Assert.Empty(await tab.AxeAsync());
            await PanelPictures.LookAsync(tab, 390, true);
            Assert.True(await tab.SidewaysAsync() <= 0);
        }

        // What was typed stands there still.
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await tab.Page.WaitForURLAsync("**/routes");
        Assert.Equal(1, await CountAsync(word));
        Assert.Empty(tab.Faults);

        async Task<int> CountAsync(string name)
        {
            await using var db = host.Database.Open();
            return await db.Routes.CountAsync(row => row.Name == name);
        }
    }

    [Fact]
    public async Task A_new_telephone_is_seen_without_a_secret_that_would_not_hold()
    {
        var customer = Some.ExtensionCustomer();
        await host.Database.SaveAsync(customer);
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/extensions/edit");
        await tab.Page.FillAsync("#Input_CustomerId", customer.Code);
        await tab.Page.FillAsync("#Input_Number", "2101");
        await tab.Page.FillAsync("#Input_Name", "Recepção");
        await AskAsync(tab);
        await Assertions.Expect(tab.Page.Locator(Added).Filter(new() { HasText = "(hidden" }).First).ToBeAttachedAsync();
        await Assertions.Expect(tab.Page.Locator("#Input_Number")).ToHaveValueAsync("2101");
        await Assertions.Expect(tab.Page.Locator(".savebar")).ToBeVisibleAsync();
        await using var db = host.Database.Open();
        Assert.False(await db.Extensions.AnyAsync(row => row.CustomerId == customer.Id));
        Assert.False(await db.AuditEntries.AnyAsync(row => row.CustomerId == customer.Id && row.Kind == "Extension"));
    }

    [Fact]
    public async Task What_a_deletion_would_take_from_the_switch_is_seen_while_the_question_stands()
    {
        var provider = Some.Provider();
        var gateway = Some.Gateway(provider);
        await host.Database.SaveAsync(provider, gateway);
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/gateways/edit/{gateway.Id}?ask=delete");
        await tab.Page.ClickAsync("form button:has-text('Ver o que muda')");
        await Assertions.Expect(tab.Page.Locator("#switch-change del").Filter(new() { HasText = gateway.EndpointName }).First).ToBeAttachedAsync();
        await Assertions.Expect(tab.Page.Locator("form .btn-danger-fill")).ToBeVisibleAsync();
        await using var db = host.Database.Open();
        Assert.True(await db.Gateways.AnyAsync(row => row.Id == gateway.Id));
    }

    [Fact]
    public async Task A_password_that_was_seen_to_change_is_asked_for_again()
    {
        var provider = Some.Provider();
        var gateway = Some.Gateway(provider);
        await host.Database.SaveAsync(provider, gateway);
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/gateways/edit/{gateway.Id}");
        await tab.Page.FillAsync("#Input_AuthUsername", "tronco");
        await tab.Page.FillAsync("#Input_Password", "segredo-longo-1");
        await AskAsync(tab);
        await Assertions.Expect(tab.Page.Locator(Preview)).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("#Input_Password-error")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("#Input_Password")).ToHaveAttributeAsync("required", "required");
        // The browser does not send it without one.
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await Assertions.Expect(tab.Page.Locator("#Input_Password:invalid")).ToBeVisibleAsync();
        await tab.Page.FillAsync("#Input_Password", "segredo-longo-1");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await tab.Page.WaitForURLAsync($"**/gateways/{gateway.Id}");
        await using var db = host.Database.Open();
        Assert.NotNull((await db.Gateways.AsNoTracking().SingleAsync(row => row.Id == gateway.Id)).SealedPassword);
    }

    [Fact]
    public async Task A_form_that_outlived_its_row_shows_what_a_new_one_would_change()
    {
        var provider = Some.Provider();
        var gateway = Some.Gateway(provider);
        await host.Database.SaveAsync(provider, gateway);
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/gateways/edit/{gateway.Id}");
        await using (var db = host.Database.Open())
        {
            await db.Gateways.Where(row => row.Id == gateway.Id).ExecuteDeleteAsync();
        }

        await tab.Page.ClickAsync(".savebar .btn-primary");
        await Assertions.Expect(tab.Page.Locator("section[aria-labelledby=gone]")).ToBeVisibleAsync();
        await AskAsync(tab);
        await Assertions.Expect(tab.Page.Locator(Added).First).ToBeAttachedAsync();
        await Assertions.Expect(tab.Page.Locator("#Input_Name")).ToHaveValueAsync(gateway.Name);
    }

    [Fact]
    public async Task A_name_changes_nothing_and_what_a_rule_refuses_is_refused_as_at_saving()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync(PageTourTests.Real("/customers/{customer}/edit", host.Seed));
        await tab.Page.FillAsync("#Input_ContactName", "Recepção nova");
        await AskAsync(tab);
        await Assertions.Expect(tab.Page.Locator(Preview)).ToContainTextAsync("nada muda na central");
        await Assertions.Expect(tab.Page.Locator("#Input_ContactName")).ToHaveValueAsync("Recepção nova");
        await tab.Page.FillAsync("#Input_Name", "");
        await AskAsync(tab);
        await Assertions.Expect(tab.Page.Locator("#Input_Name[aria-invalid=true]")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator(Preview)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_form_that_cannot_tell_does_not_save_instead()
    {
        var name = $"prova-{Some.Number}";
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/providers/edit");
        Assert.Equal(400, await tab.PostAsync("/providers/edit", ("Input.Name", name), ("Input.CostPerMinute", "0,04"), ("preview", "true")));
        await using var db = host.Database.Open();
        Assert.False(await db.Providers.AnyAsync(row => row.Name == name));
    }

    private static Task AskAsync(PanelTab tab) => tab.Page.ClickAsync("#switch-change button");
}
