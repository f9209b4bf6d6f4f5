using System.Globalization;
using Microsoft.Playwright;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Alerts.Webhooks;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>Somebody deleted the row: its page says what it was, who deleted it and where to go, and its form keeps what was typed.</summary>
[Collection(PanelCollection.Name)]
public sealed class GoneRowTests(PanelHost host)
{
    private const string Submit = ".savebar .btn-primary";
    private const string Kept = "section[aria-labelledby=gone]";
    private const string Colleague = "colega";

    [Theory]
    [InlineData("Customer", "/customers/{id}/edit", "#Input_ContactName", "Dona Rosa", "Cliente Padaria", "/customers", true)]
    [InlineData("Gateway", "/gateways/edit/{id}", "#Input_Host", "203.0.113.77", "Gateway Gateway", "/gateways", false)]
    [InlineData("Extension", "/extensions/edit/{id}", "#Input_Name", "Tesouraria", "Ramal ", "/extensions", true)]
    [InlineData("OutboundRoute", "/routes/edit/{id}", "#Input_AddPrefix", "014", "Rota Só bloqueio", "/routes", false)]
    [InlineData("Did", "/dids/edit/{id}", "#Input_MonthlySell", "19,9", "Número +55", "/dids", false)]
    [InlineData("Provider", "/providers/edit/{id}", "#Input_CostPerMinute", "0,07", "Operadora Provider", "/providers", true)]
    [InlineData("ProviderRate", "/providers/rates/{id}", "#Input_PricePerMinute", "0,06", "Tarifa de compra 55", "/providers", false)]
    [InlineData("TariffPlan", "/tariffs/edit/{id}", "#Input_Name", "Varejo do Norte", "Plano de tarifas Plan", "/tariffs", false)]
    [InlineData("Tariff", "/tariffs/prices/{id}", "#Input_PricePerMinute", "0,16", "Tarifa 55", "/tariffs", false)]
    [InlineData("Conference", "/conferences/edit/{id}", "#Input_MaxParticipants", "60", "Conferência Diretoria", "/conferences", false)]
    [InlineData("User", "/users/edit/{id}", "#Input_Role", "Operação", "Usuário usuario-", "/users", false)]
    [InlineData("Webhook", "/webhooks/{id}", "#Input_Url", "https://outro.example/aqui", "Webhook Plantão", "/webhooks", true)]
    public async Task What_was_typed_into_the_form_of_a_deleted_row_stays_and_is_saved_as_a_new_one(
        string kind, string path, string field, string value, string words, string list, bool script)
    {
        var row = await RowAsync(kind);
        await using var tab = await host.OpenAsync("admin", script: script);
        await tab.GoToAsync(path.Replace("{id}", row.Id.ToString(), StringComparison.Ordinal));
        await DeleteAsync(row);
        await (await tab.Page.Locator($"select{field}").CountAsync() > 0 ? tab.Page.SelectOptionAsync(field, new SelectOptionValue { Label = value }) : tab.Page.FillAsync(field, value));
        Assert.Equal(404, await PressAsync(tab, Submit));

        var kept = tab.Page.Locator(Kept);
        await Assertions.Expect(kept).ToContainTextAsync($"Nada foi salvo: {words}");
        await Assertions.Expect(kept).ToContainTextAsync($"{Colleague} excluiu este registro");
        await Assertions.Expect(kept.Locator("a")).ToHaveAttributeAsync("href", list);
        Assert.Equal(value, await tab.Page.EvalOnSelectorAsync<string>(field, "field => field.options ? field.selectedOptions[0].text : field.value"));
        if (script)
        {
            await Assertions.Expect(tab.Page.Locator("[data-errors]")).ToBeFocusedAsync();
            await PanelPictures.KeepEveryLookAsync(tab, $"gone-{kind}");
            Assert.Empty(await tab.AxeAsync());
            await PanelPictures.LookAsync(tab, 390, true);
            Assert.True(await tab.SidewaysAsync() <= 0);
        }

        var saved = await PressAsync(tab, $"{Kept} button");
        Assert.True(saved is 200 or 303, $"{kind}: {saved}");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Dropping_it_leads_to_the_list_without_a_question_and_other_links_ask()
    {
        var row = await RowAsync("Extension");
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/extensions/edit/{row.Id}");
        await DeleteAsync(row);
        Assert.Equal(404, await PressAsync(tab, Submit));
        await tab.Page.ClickAsync(".rail a[href='/customers']");
        await Assertions.Expect(tab.Page.Locator("[data-leaving]")).ToBeVisibleAsync();
        await tab.Page.ClickAsync("[data-stay]");
        await tab.Page.ClickAsync($"{Kept} a");
        await tab.Page.WaitForURLAsync("**/extensions");
    }

    [Theory]
    [InlineData("Customer", "/customers/{id}", "Cliente Padaria", "/customers")]
    [InlineData("Customer", "/customers/{id}/ledger", "Cliente Padaria", "/customers")]
    [InlineData("Gateway", "/gateways/{id}", "Gateway Gateway", "/gateways")]
    [InlineData("Did", "/dids/{id}", "Número +55", "/dids")]
    [InlineData("Did", "/dids/{id}/allocate", "Número +55", "/dids")]
    [InlineData("Extension", "/extensions/edit/{id}", "Ramal ", "/extensions")]
    [InlineData("TariffPlan", "/tariffs/{id}", "Plano de tarifas Plan", "/tariffs")]
    [InlineData("TariffPlan", "/rate-decks/upload?plan={id}", "Plano de tarifas Plan", "/tariffs")]
    [InlineData("Provider", "/start/carrier?provider={id}", "Operadora Provider", "/providers")]
    [InlineData("Conference", "/conferences/{id}", "Conferência Diretoria", "/conferences")]
    [InlineData("OutboundRoute", "/routes/edit/{id}", "Rota Só bloqueio", "/routes")]
    public async Task The_page_of_a_deleted_row_says_what_it_was_and_leads_back(string kind, string path, string words, string list)
    {
        var row = await RowAsync(kind);
        await DeleteAsync(row);
        await using var tab = await host.OpenAsync(script: false);
        Assert.Equal(404, await tab.GoToAsync(path.Replace("{id}", row.Id.ToString(), StringComparison.Ordinal)));
        await Assertions.Expect(tab.Page.Locator("h1")).ToContainTextAsync(words);
        await Assertions.Expect(tab.Page.Locator("h1")).ToContainTextAsync("não existe mais");
        await Assertions.Expect(tab.Page.Locator(".empty")).ToContainTextAsync($"{Colleague} excluiu este registro");
        await Assertions.Expect(tab.Page.Locator(".rail")).ToBeVisibleAsync();
        await tab.FollowAsync(".empty a");
        Assert.EndsWith(list, tab.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_nobody_ever_had_names_its_kind_and_a_viewer_is_told_too()
    {
        var row = await RowAsync("Customer");
        await DeleteAsync(row);
        await using var tab = await host.OpenAsync(PanelHost.Viewer, language: "en");
        await tab.Page.Context.AddCookiesAsync([new Cookie { Name = ".AspNetCore.Culture", Value = "c=en|uic=en", Url = host.Address.ToString() }]);
        Assert.Equal(404, await tab.GoToAsync($"/calls/{Guid.CreateVersion7()}"));
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Call no longer exists");
        await Assertions.Expect(tab.Page.Locator(".empty")).ToContainTextAsync("There is no trace of this record");
        Assert.Equal(404, await tab.GoToAsync($"/customers/{row.Id}"));
        await Assertions.Expect(tab.Page.Locator(".empty")).ToContainTextAsync($"{Colleague} deleted this record");
        await PanelPictures.KeepEveryLookAsync(tab, "gone-page");
        Assert.Empty(await tab.AxeAsync());
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public void No_page_answers_plainly_that_it_was_not_found() => Offences.None(Directory.GetFiles(RepositoryRoot.File("TrunkFlow.Server/Pages"), "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) != "PanelPage.cs" && File.ReadAllText(file).Contains(" NotFound()", StringComparison.Ordinal)));

    private async Task<Entity> RowAsync(string kind)
    {
        var customer = host.Seed.Customers[4];
        var provider = Some.Provider();
        var plan = Some.Plan();
        (object[] Before, Entity Row) made = kind switch
        {
            "Customer" => ([], Some.ExtensionCustomer(new CustomerDetails { Name = $"Padaria {Some.Number}" }, $"padaria-{Some.Number}")),
            "Gateway" => ([provider], Some.Gateway(provider)),
            "Extension" => ([], Some.Extension(customer, (6000 + Some.Number).ToString(CultureInfo.InvariantCulture))),
            "OutboundRoute" => ([], new OutboundRoute(new RouteDetails { Name = $"Só bloqueio {Some.Number}", Pattern = "5547", Block = true })),
            "Did" => ([], Some.Did()),
            "Provider" => ([], provider),
            "ProviderRate" => ([provider], new ProviderRate(provider.Id, Some.Terms())),
            "TariffPlan" => ([], plan),
            "Tariff" => ([plan], Tariff.OfPlan(plan.Id, Some.Terms(), 0.05m)),
            "Conference" => ([], new Conference(customer.Id, $"Diretoria {Some.Number}")),
            "User" => ([], new User($"usuario-{Some.Number}", Bcrypt.Hash("uma senha", 4), UserRole.Viewer)),
            _ => ([], new Webhook(new WebhookDetails("Plantão", "https://plantao.example/trunkflow", AlertSeverity.Warning, false))),
        };
        await host.Database.SaveAsync([.. made.Before, made.Row]);
        return made.Row;
    }

    private async Task DeleteAsync(Entity row)
    {
        using var acting = host.Database.Actor.Become(new Actor(null, Colleague, Door: Door.Panel));
        await using var db = host.Database.Open();
        db.Remove((await db.FindAsync(row.GetType(), row.Id))!);
        await db.SaveChangesAsync();
    }

    private static async Task<int> PressAsync(PanelTab tab, string button) =>
        (await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.ClickAsync(button), response => response.Request is { Method: "POST", IsNavigationRequest: true })).Status;
}
