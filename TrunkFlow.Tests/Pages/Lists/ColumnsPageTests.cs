using Microsoft.Playwright;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Customers;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages.Lists;

/// <summary>A list's reader chooses its columns, this browser keeps them, and a file has what is shown.</summary>
[Collection(PanelCollection.Name)]
public sealed class ColumnsPageTests(PanelHost host)
{
    private const string Menu = "#tools details:has(form)";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Columns_are_chosen_kept_and_put_back_and_the_filter_stays(bool script)
    {
        var word = $"coluna{Some.Number}";
        var customers = new[] { "A", "B" }.Select(name => Some.ExtensionCustomer(new CustomerDetails { Name = $"{word} {name}" })).ToArray();
        await host.Database.SaveAsync([.. customers, .. customers.Select(customer => new CustomerBalance(customer.Id))]);
        await using var tab = await host.OpenAsync(PanelHost.Viewer, script: script);
        await tab.GoToAsync($"/customers?q={word}&sort=-name");
        var usual = await HeadsAsync(tab);
        if (script)
        {
            await tab.Page.ClickAsync($"{Menu} summary");
            await PanelPictures.KeepEveryLookAsync(tab, "columns-menu");
            Assert.Empty(await tab.AxeAsync());
            await tab.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(tab.Page.Locator($"{Menu} form")).ToBeHiddenAsync();
        }

        Assert.Equal(["Cliente", "Tipo", "Situação", "Números", "Canais", "Minutos", "Receita (R$)", "Margem (R$)", "%", "Saldo (R$)"], usual);

        await ChooseAsync(tab, "type", "numbers", "minutes", "revenue", "profit", "margin", "plan");
        Assert.EndsWith($"/customers?q={word}&sort=-name", tab.Page.Url, StringComparison.Ordinal);
        Assert.Equal(["Cliente", "Situação", "Tarifa", "Canais", "Saldo (R$)"], await HeadsAsync(tab));
        await tab.GoToAsync($"/customers?q={word}&sort=-name");
        Assert.Equal(5, (await HeadsAsync(tab)).Count);
        Assert.Equal(
            ["Cliente;Código;Situação;Tarifa;Canais;Canais, no máximo;Saldo (R$)", $"{word} B;{customers[1].Code};Sem saldo;;0;;0", $"{word} A;{customers[0].Code};Sem saldo;;0;;0"],
            await LinesAsync(tab, await HrefAsync(tab, "a[download]:has-text('CSV')")));

        await tab.Page.ClickAsync($"{Menu} summary");
        await tab.Page.ClickAsync($"{Menu} button[name=usual]");
        await Assertions.Expect(tab.Page.Locator($"{Menu} button[name=usual]")).ToHaveCountAsync(0);
        Assert.Equal(usual, await HeadsAsync(tab));
        Assert.Empty(tab.Faults);
    }

    [Theory]
    [InlineData("/customers", "Cliente;Código")]
    [InlineData("/dids", "Número")]
    [InlineData("/extensions", "Ramal")]
    [InlineData("/gateways", "Nome")]
    [InlineData("/routes", "Nome")]
    [InlineData("/providers", "Nome")]
    [InlineData("/calls?period=7d", "De;Para")]
    public async Task Every_column_can_be_shown_and_hidden_but_the_one_that_names_the_row(string list, string main)
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync(list);
        var all = await tab.Page.Locator($"{Menu} input[type=checkbox]:enabled").EvaluateAllAsync<string[]>("boxes => boxes.map(box => box.value)");
        await tab.Page.EvalOnSelectorAllAsync($"{Menu} input[type=checkbox]:enabled", "boxes => boxes.forEach(box => { box.checked = true; })");
        await SendAsync(tab);
        await Assertions.Expect(tab.Page.Locator($"{Menu} input[type=checkbox]:checked")).ToHaveCountAsync(all.Length + 1);
        Assert.Equal(all.Length + 1, (await HeadsAsync(tab)).Count);
        Assert.True(await tab.Page.EvaluateAsync<bool>("""
            () => [...document.querySelectorAll("#list tbody tr")].every(row => row.children.length === document.querySelector("#list thead tr").children.length)
            """));
        await PanelPictures.KeepEveryLookAsync(tab, $"columns-all-{list[1..4]}");
        foreach (var (width, dark) in PanelPictures.Looks)
        {
            await PanelPictures.LookAsync(tab, width, dark);
            Assert.Empty(await tab.AxeAsync());
            Assert.True(await tab.SidewaysAsync() <= 0, $"{list} is wider than {width} px");
        }

        var lines = await LinesAsync(tab, await HrefAsync(tab, "a[download]:has-text('CSV')"));
        Assert.True(lines.Count > 1 && lines[0].Split(';').Length > all.Length, lines[0]);

        await tab.Page.EvalOnSelectorAllAsync($"{Menu} input[type=checkbox]:enabled", "boxes => boxes.forEach(box => { box.checked = false; })");
        await SendAsync(tab);
        await Assertions.Expect(tab.Page.Locator($"{Menu} input[type=checkbox]:checked")).ToHaveCountAsync(1);
        Assert.Single(await HeadsAsync(tab));
        Assert.Equal(main, (await LinesAsync(tab, await HrefAsync(tab, "a[download]:has-text('CSV')")))[0]);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_file_of_calls_has_what_is_shown_or_every_column()
    {
        await using var tab = await host.OpenAsync(PanelHost.Viewer);
        await tab.GoToAsync("/calls?period=7d");
        await ChooseAsync(tab, "gateway", "charged", "profit", "provider");
        Assert.Equal("Início;De;Para;Código;Cliente;Operadora;Resultado;Conversa (s)", (await LinesAsync(tab, await HrefAsync(tab, "a[download]:has-text('CSV') >> nth=0")))[0]);
        var everything = await LinesAsync(tab, await HrefAsync(tab, "a[download]:has-text('CSV, todas')"));
        Assert.Equal(26, everything[0].Split(';').Length);
        Assert.Contains("Gateway", everything[0], StringComparison.Ordinal);

        // Where else calls are listed, they are shown alike.
        await tab.GoToAsync($"/gateways/{host.Seed.Gateways[0].Id}");
        await Assertions.Expect(tab.Page.Locator("th[scope=col]", new() { HasText = "Operadora" })).ToHaveCountAsync(1);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task What_somebody_made_up_hides_nothing_that_names_a_row_and_breaks_nothing()
    {
        await using var tab = await host.OpenAsync(PanelHost.Viewer);
        await tab.GoToAsync("/routes");
        Assert.Equal(200, await tab.PostAsync("/preferences?handler=Columns", ("list", "Routes"), ("shown", "status"), ("from", "//example.com")));
        Assert.Equal(200, await tab.PostAsync("/preferences?handler=Columns", ("list", "nowhere"), ("shown", "name")));
        await tab.GoToAsync("/routes");
        Assert.Equal(["Nome", "Situação"], await HeadsAsync(tab));
        foreach (var made in new[] { "nothing; of=this\r\n", "nobody", new string('a', 9000) })
        {
            Assert.Equal(200, await tab.PostAsync("/preferences?handler=Columns", ("list", "Routes"), ("shown", made)));
            await tab.GoToAsync("/routes");
            Assert.Contains("Nome", await HeadsAsync(tab));
            Assert.DoesNotContain(made, await tab.Page.ContentAsync(), StringComparison.Ordinal);
            Assert.Equal(200, await tab.GoToAsync("/routes?columns=everything&saved=nobody&edit=nothing&field=Name"));
        }
    }

    private static async Task ChooseAsync(PanelTab tab, params string[] turned)
    {
        await tab.Page.ClickAsync($"{Menu} summary");
        foreach (var key in turned)
        {
            await tab.Page.ClickAsync($"{Menu} input[type=checkbox][value={key}]");
        }

        await SendAsync(tab);
        await Assertions.Expect(tab.Page.Locator($"{Menu} button[name=usual]")).ToHaveCountAsync(1);
    }

    private static async Task SendAsync(PanelTab tab)
    {
        await tab.Page.EvalOnSelectorAsync(Menu, "menu => { menu.open = true; }");
        await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.ClickAsync($"{Menu} .btn-primary"), response => response.Request.Method == "GET" && response.Request.IsNavigationRequest);
        await tab.Page.WaitForLoadStateAsync();
    }

    private static async Task<IReadOnlyList<string>> HeadsAsync(PanelTab tab) =>
        await tab.Page.Locator("#list thead th:not(.cell-check)").EvaluateAllAsync<string[]>("heads => heads.map(head => head.textContent.trim())");

    private static async Task<string> HrefAsync(PanelTab tab, string link) => (await tab.Page.GetAttributeAsync($"#tools {link}", "href"))!;

    private static async Task<IReadOnlyList<string>> LinesAsync(PanelTab tab, string address) =>
        (await (await tab.Page.Context.APIRequest.GetAsync(address)).TextAsync()).TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
