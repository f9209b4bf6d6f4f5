using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>Two people edit the same row. Who saves later sees both versions and chooses; it has its own panel, as every row of it is changed.</summary>
public sealed class LateFormTests(PanelHost host) : IClassFixture<PanelHost>
{
    private const string Submit = ".savebar .btn-primary";
    private const string Late = "section[aria-labelledby=late]";
    private const string First = "admin";

    [Theory]
    [InlineData("/customers/{customer}/edit", "#Input_CreditLimit", "Limite de crédito (R$)", "2500,5", "3000")]
    [InlineData("/customers/{customer}/edit", "#Input_Trunks_0__Address", "Por onde o cliente entra", "192.0.2.31", "192.0.2.32", false)]
    [InlineData("/gateways/edit/{gateway}", "#Input_Host", "Endereço", "203.0.113.98", "203.0.113.99")]
    [InlineData("/start/carrier/gateway?provider={provider}&gateway={gateway}", "#Input_Host", "Endereço", "203.0.113.96", "203.0.113.97")]
    [InlineData("/start/trunk/customer?plan={plan}&customer={customer}", "#Input_CreditLimit", "Limite de crédito (R$)", "2700,5", "3100", false)]
    [InlineData("/routes/edit/{route}", "#Input_Mode", "Ordem", "Por peso", "Mais barato primeiro")]
    [InlineData("/routes/edit/{route}", "#Input_CustomerId", "Só para", "c-1001", "c-1120", false)]
    [InlineData("/routes/edit/{route}", "#Input_Gateways_0__Weight", "Por onde a chamada sai", "7", "8", false)]
    [InlineData("/dids/edit/{did}", "#Input_GatewayId", "Chega por", "gw-atlas-sp1", "gw-atlas-rj1")]
    [InlineData("/dids/{did}/allocate", "#Input_Destinations_0__RingSeconds", "Onde toca", "21", "42")]
    [InlineData("/extensions/edit/{extension}", "#Input_Name", "Nome", "Caixa", "Tesouraria")]
    [InlineData("/providers/edit/{provider}", "#Input_CostPerMinute", "Custo por minuto (R$/min)", "0,085", "0,07")]
    [InlineData("/providers/rates/{rate}", "#Input_PricePerMinute", "Preço por minuto (R$/min)", "0,05", "0,06")]
    [InlineData("/tariffs/edit/{plan}", "#Input_RoundingMode", "Arredondamento", "Para cima", "Para baixo")]
    [InlineData("/tariffs/prices/{price}", "#Input_PricePerMinute", "Preço por minuto (R$/min)", "0,15", "0,16")]
    [InlineData("/conferences/edit/{conference}", "#Input_MaxParticipants", "Máximo de participantes ao mesmo tempo", "50", "60")]
    [InlineData("/users/edit/{user}", "#Input_Role", "Papel", "Consulta", "Administração")]
    [InlineData("/webhooks/{webhook}", "#Input_LeastSeverity", "Quais alertas", "Todos", "Só os críticos")]
    [InlineData("/settings", "#Input_AlertQualityDrop", "Queda de ASR ou ACD (%)", "30", "35")]
    public async Task Who_saves_later_sees_both_versions_and_chooses_or_takes_the_saved(string path, string field, string label, string theirs, string yours, bool script = true)
    {
        await using var first = await host.OpenAsync(First, script: false);
        await using var second = await host.OpenAsync(First, script: script);
        var address = PageTourTests.Real(path, host.Seed);
        await first.GoToAsync(address);
        await second.GoToAsync(address);
        Assert.Equal(303, await SaveAsync(first, field, theirs));
        Assert.Equal(422, await SaveAsync(second, field, yours));
        var row = second.Page.Locator($"{Late} tbody tr");
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await Assertions.Expect(row.Locator("th")).ToContainTextAsync(label);
        await Assertions.Expect(row.Locator("td").Nth(0)).ToContainTextAsync(theirs);
        await Assertions.Expect(row.Locator("td").Nth(1)).ToContainTextAsync(yours);
        await Assertions.Expect(second.Page.Locator($"{Late} [role=alert]")).ToContainTextAsync($"{First} salvou este registro");
        Assert.Equal(yours, await ValueAsync(second, field));
        if (script)
        {
            await Assertions.Expect(second.Page.Locator("[data-errors]")).ToBeFocusedAsync();
            await PanelPictures.KeepEveryLookAsync(second, $"late{string.Concat(path.Where(character => char.IsLetter(character) || character == '/')).Replace('/', '-')}");
            Assert.Empty(await second.AxeAsync());
            await PanelPictures.LookAsync(second, 390, true);
            Assert.True(await second.SidewaysAsync() <= 0);
        }

        await row.Locator("[type=radio][value=Yours]").CheckAsync();
        Assert.Equal(303, await PressAsync(second, $"{Late} button"));
        await first.GoToAsync(address);
        await second.GoToAsync(address);
        Assert.Equal(yours, await ValueAsync(second, field));

        // Nothing typed this time: what they saved is in the form already.
        Assert.Equal(303, await SaveAsync(first, field, theirs));
        Assert.Equal(422, await PressAsync(second, Submit));
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await Assertions.Expect(row.Locator("[type=radio]")).ToHaveCountAsync(0);
        Assert.Equal(theirs, await ValueAsync(second, field));
        await second.Page.ClickAsync($"{Late} a");
        await Assertions.Expect(second.Page.Locator(Late)).ToHaveCountAsync(0);
        Assert.Equal(theirs, await ValueAsync(second, field));
        Assert.Empty(second.Faults);
    }

    /// <summary>Of two values one is always what it was: who did not change it has nothing to choose.</summary>
    [Theory]
    [InlineData("/customers/{customer}/edit", "#Input_BillingMode", "Cobrança", "pré-pago")]
    [InlineData("/gateways/edit/{gateway}", "#Input_BusyIsFailure", "“Ocupado” quer dizer sem canal", "Sim")]
    public async Task What_only_the_other_changed_is_in_the_form_already(string path, string field, string label, string theirs)
    {
        await using var first = await host.OpenAsync(First, script: false);
        await using var second = await host.OpenAsync(First, script: false);
        var address = PageTourTests.Real(path, host.Seed);
        await first.GoToAsync(address);
        await second.GoToAsync(address);
        Assert.Equal(303, await SaveAsync(first, field, theirs));
        Assert.Equal(422, await PressAsync(second, Submit));
        var row = second.Page.Locator($"{Late} tbody tr");
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await Assertions.Expect(row.Locator("th")).ToContainTextAsync(label);
        await Assertions.Expect(row.Locator("td", new() { HasText = "no formulário" })).ToContainTextAsync(theirs);
        Assert.Equal(theirs, await ValueAsync(second, field));
        Assert.Equal(303, await PressAsync(second, $"{Late} button"));
        await second.GoToAsync(address);
        Assert.Equal(theirs, await ValueAsync(second, field));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_field_keeps_what_was_changed_of_it_and_where_both_did_one_is_chosen(bool script)
    {
        var (gateway, address) = script ? (host.Seed.Gateways[2].Id, "192.0.2.61") : (host.Seed.Gateways[3].Id, "192.0.2.62");
        await using var first = await host.OpenAsync(First, script: false);
        await using var second = await host.OpenAsync(script: script);
        await first.GoToAsync($"/gateways/edit/{gateway}");
        await second.GoToAsync($"/gateways/edit/{gateway}");
        await SetAsync(first, "#Input_MaxChannels", "10");
        await SetAsync(first, "#Input_RingSeconds", "33");
        await SetAsync(first, "#Input_Registers", "Não");
        await SetAsync(first, "#Input_InboundAddresses", address);
        Assert.Equal(303, await SaveAsync(first, "#Input_Weight", "3"));
        await SetAsync(second, "#Input_MaxChannels", "20");
        await SetAsync(second, "#Input_RingSeconds", "44");
        await SetAsync(second, "#Input_BusyIsFailure", script ? "Sim" : "Não");
        Assert.Equal(422, await SaveAsync(second, "#Input_AddPrefix", "014"));
        Assert.Equal(["10", "20", "33", "44"], await second.Page.EvaluateAsync<string[]>($"() => [...document.querySelectorAll('{Late} .choice')].map(choice => choice.textContent.trim())"));

        if (script)
        {
            await PanelPictures.KeepEveryLookAsync(second, "late-each-field");
            Assert.Empty(await second.AxeAsync());
        }

        // Who has not chosen cannot save: the browser says so, also without script.
        await second.Page.ClickAsync(Submit);
        await second.Page.CheckAsync("[name='choice.MaxChannels'][value=Theirs]");
        await second.Page.CheckAsync("[name='choice.RingSeconds'][value=Yours]");
        Assert.Equal(303, await PressAsync(second, Submit));
        await using var db = host.Database.Open();
        var saved = await db.Gateways.AsNoTracking().SingleAsync(row => row.Id == gateway);
        Assert.Equal((10, 44, 3, "014", script), (saved.MaxChannels, saved.RingSeconds, saved.Weight, saved.AddPrefix, saved.BusyIsFailure));
        Assert.Equal([$"{address}/32"], saved.InboundAddresses.Select(network => network.ToString()));
        Assert.Empty(second.Faults);
    }

    [Fact]
    public async Task Each_field_says_who_changed_it_and_a_secret_is_only_asked_for_again()
    {
        await using var first = await host.OpenAsync(First);
        await using var second = await host.OpenAsync();
        var address = $"/gateways/edit/{host.Seed.Gateways[1].Id}";
        await first.GoToAsync(address);
        await second.GoToAsync(address);
        await SetAsync(first, "#Input_MaxChannels", "10");
        await SetAsync(first, "#Input_Weight", "3");
        Assert.Equal(303, await SaveAsync(first, "#Input_Password", "segredo-de-quem-chegou-antes"));
        await SetAsync(second, "#Input_MaxChannels", "20");
        await SetAsync(second, "#Input_AddPrefix", "014");
        Assert.Equal(422, await SaveAsync(second, "#Input_Password", "segredo-de-quem-chegou-depois"));
        Assert.Equal(
            ["Senha|não é mostrada|digite de novo *", "Chamadas ao mesmo tempo (canais)|10|20|os dois mudaram", "Peso|3 *|1", "Pôr no início|—|014 *"],
            await second.Page.EvaluateAsync<string[]>($$"""
                () => [...document.querySelectorAll("{{Late}} tbody tr")].map(row =>
                  [row.querySelector("th").firstChild, ...row.querySelectorAll("td"), ...row.querySelectorAll("th .badge")].map(part => part.textContent.trim().replace(/\s+no formulário$/, " *")).join("|"))
                """));
        Assert.DoesNotContain("segredo-de", await second.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deck_that_was_read_otherwise_meanwhile_shows_its_format_and_columns()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/rate-decks/{host.Seed.Deck}");
        await using (var db = host.Database.Open())
        {
            await db.RateDecks.ExecuteUpdateAsync(set => set.SetProperty(deck => deck.Increment, 12).SetProperty(deck => deck.Version, deck => deck.Version + 1));
        }

        await tab.Page.EvaluateAsync("() => document.querySelector('details:has([name=\"Input.Increment\"])').open = true");
        await tab.Page.SelectOptionAsync("[name='Input.Columns[1]']", new SelectOptionValue { Label = "(não lida)" });
        Assert.Equal(422, await PressAsync(tab, "button:has-text('Ler de novo')"));
        var rows = tab.Page.Locator($"{Late} tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("12");
        await Assertions.Expect(rows.Nth(1).Locator("td").Nth(1)).ToContainTextAsync("(não lida)");
        await PanelPictures.KeepEveryLookAsync(tab, "late-rate-decks");
        Assert.Empty(await tab.AxeAsync());
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_number_taken_back_meanwhile_is_not_given_again()
    {
        Guid did;
        await using (var db = host.Database.Open())
        {
            did = await db.CustomerDids.Where(held => held.DidId != host.Seed.HeldNumber && held.ValidUntil == null).Select(held => held.DidId).FirstAsync();
        }

        await using var first = await host.OpenAsync(script: false);
        await using var second = await host.OpenAsync(script: false);
        await second.GoToAsync($"/dids/{did}/allocate");
        await first.GoToAsync($"/dids/edit/{did}?ask=release");
        await first.Page.ClickAsync("text=Devolver número");
        await first.Page.ClickAsync("text=Encerrar quarentena");
        await Assertions.Expect(first.Page.Locator(".page-head .status")).ToHaveTextAsync("Livre");
        Assert.Equal(422, await PressAsync(second, Submit));
        await using var after = host.Database.Open();
        Assert.False(await after.CustomerDids.AnyAsync(held => held.DidId == did && held.ValidUntil == null));
    }

    private static async Task<int> SaveAsync(PanelTab tab, string field, string value)
    {
        await SetAsync(tab, field, value);
        return await PressAsync(tab, Submit);
    }

    private static async Task<int> PressAsync(PanelTab tab, string button) =>
        (await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.ClickAsync(button), response => response.Request is { Method: "POST", IsNavigationRequest: true })).Status;

    private static async Task SetAsync(PanelTab tab, string field, string value)
    {
        if (await tab.Page.Locator($"select{field}").CountAsync() > 0)
        {
            await tab.Page.SelectOptionAsync(field, new SelectOptionValue { Label = value });
        }
        else if (await tab.Page.Locator($"{field}[type=checkbox]").CountAsync() > 0)
        {
            await tab.Page.SetCheckedAsync(field, value == "Sim");
        }
        else
        {
            await tab.Page.FillAsync(field, value);
        }
    }

    private static Task<string> ValueAsync(PanelTab tab, string field) => tab.Page.EvalOnSelectorAsync<string>(field, """
        field => field.type === "checkbox" ? (field.checked ? "Sim" : "Não") : field.options ? field.selectedOptions[0].text : field.value
        """);
}
