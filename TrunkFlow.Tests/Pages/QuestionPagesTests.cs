using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Settings;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace TrunkFlow.Tests.Pages;

/// <summary>What takes something away from who uses it asks first, says what will happen, and has a way out; without script too.</summary>
[Collection(PanelCollection.Name)]
public sealed class QuestionPagesTests(PanelHost host)
{
    private const string Confirm = ".btn-danger-fill";
    private const string Keep = "form:has(.btn-danger-fill) .btn-ghost";
    private const string Made = ".notice.is-ok dd";

    [Fact]
    public async Task Going_back_to_a_publication_says_which_and_what_it_takes_off_the_switch()
    {
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync("/sync");
        await tab.Page.ClickAsync($"#back-{host.Seed.EarlierRevision}");
        await Expect(tab.Page.Locator("main form .notice")).ToContainTextAsync("Voltar pbx1 à versão 10?");
        await Expect(tab.Page.Locator("main form .notice")).ToContainTextAsync("até a versão 12, sai da central");
        var undone = tab.Page.Locator("[aria-labelledby=undone] tbody tr");
        await Expect(undone).ToHaveCountAsync(1);
        await Expect(undone).ToContainTextAsync("Desviar a Bahia");
        await tab.Page.ClickAsync(Keep);
        await Expect(tab.Page.Locator("#revisions")).ToBeVisibleAsync();
        Assert.False(await IsAskedAsync());
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task The_answer_goes_back_with_the_reason_for_the_history()
    {
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/sync/{host.Seed.EarlierRevision}");
        await tab.Page.ClickAsync("text=Voltar à versão 10");
        await tab.Page.FillAsync("#Input_Reason", "A Bahia voltou");
        await tab.Page.ClickAsync(Confirm);
        await Expect(tab.Page.Locator(".toast")).ToContainTextAsync("Voltando à versão 10");
        await using var db = host.Database.Open();
        var asked = db.SyncRequests.Where(request => request.Kind == SyncRequest.RollBack);
        var wish = await asked.AsNoTracking().SingleAsync();
        Assert.Equal(("pbx1/10", "A Bahia voltou"), (wish.SubjectId, wish.Reason));
        await asked.ExecuteDeleteAsync();
        await db.Settings.Where(setting => setting.Key == Setting.Publishing).ExecuteDeleteAsync();
    }

    [Fact]
    public async Task Who_only_reads_is_not_asked_and_what_is_in_force_is_not_gone_back_to()
    {
        await using var viewer = await host.OpenAsync(PanelHost.Viewer);
        await viewer.GoToAsync($"/sync/{host.Seed.EarlierRevision}?ask=back");
        await Expect(viewer.Page.Locator("h1")).ToHaveTextAsync("Versão 10");
        await Expect(viewer.Page.Locator("main form")).ToHaveCountAsync(0);
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/sync/{host.Seed.Revision}?ask=back");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Versão 12");
        await Expect(tab.Page.Locator("main form, main a[href*='ask=back']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Another_password_of_a_trunk_is_asked_about_and_the_first_is_not()
    {
        var customer = new Customer($"senha-{Some.Number}", CustomerType.Trunk, new CustomerDetails { Name = "Senha de Exemplo" });
        var trunk = customer.AddTrunk(new CustomerTrunkDetails());
        await host.Database.SaveAsync(customer);
        await using var tab = await host.OpenAsync(script: false);
        foreach (var page in (string[])[$"/customers/{customer.Id}/access", $"/start/trunk/ready?customer={customer.Id}"])
        {
            await tab.GoToAsync(page);
            if (page.StartsWith("/customers", StringComparison.Ordinal))
            {
                await tab.Page.ClickAsync("text=Criar senha");
                await Expect(tab.Page.Locator(Made).Last).ToBeVisibleAsync();
                await tab.GoToAsync(page);
            }

            var before = await DigestAsync(trunk);
            Assert.NotNull(before);
            await tab.Page.ClickAsync("text=Trocar senha");
            await Expect(tab.Page.Locator("main form .notice.is-warn")).ToContainTextAsync($"Trocar a senha de {trunk.EndpointName}?");
            await Expect(tab.Page.Locator("main form .notice.is-warn")).ToContainTextAsync("é recusado");
            await tab.Page.ClickAsync(Keep);
            Assert.Equal(before, await DigestAsync(trunk));
            await tab.Page.ClickAsync("text=Trocar senha");
            await tab.Page.ClickAsync(Confirm);
            await Expect(tab.Page.Locator(Made).Last).ToBeVisibleAsync();
            Assert.NotEqual(before, await DigestAsync(trunk));
        }

        await using var viewer = await host.OpenAsync(PanelHost.Viewer);
        await viewer.GoToAsync($"/customers/{customer.Id}/access?ask={trunk.Id}");
        await Expect(viewer.Page.Locator("main th[scope=row]")).ToHaveCountAsync(1);
        await Expect(viewer.Page.Locator(Confirm)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Another_password_of_an_extension_is_asked_about()
    {
        var extension = host.Seed.Extensions[2];
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/extensions/edit/{extension.Id}");
        await tab.Page.ClickAsync("text=Trocar senha");
        await Expect(tab.Page.Locator("main form .notice.is-warn")).ToContainTextAsync($"Trocar a senha do ramal {extension.Number}?");
        await Expect(tab.Page.Locator(Made)).ToHaveCountAsync(0);
        await tab.Page.ClickAsync(Keep);
        await Expect(tab.Page.Locator(Confirm)).ToHaveCountAsync(0);
        await tab.Page.ClickAsync("text=Trocar senha");
        await tab.Page.ClickAsync(Confirm);
        await Expect(tab.Page.Locator(Made).Last).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("#Input_Number")).ToHaveValueAsync(extension.Number);
    }

    private async Task<bool> IsAskedAsync()
    {
        await using var db = host.Database.Open();
        return await db.SyncRequests.AnyAsync(request => request.Kind == SyncRequest.RollBack);
    }

    private async Task<string?> DigestAsync(CustomerTrunk trunk)
    {
        await using var db = host.Database.Open();
        return await db.CustomerTrunks.Where(row => row.Id == trunk.Id).Select(row => row.SecretDigest).SingleAsync();
    }
}
