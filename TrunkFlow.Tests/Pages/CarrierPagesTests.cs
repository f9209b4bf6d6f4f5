using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Dids;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>Carriers, gateways, routes, prices, extensions and numbers, entered as an operator does, without any script.</summary>
[Collection(PanelCollection.Name)]
public sealed class CarrierPagesTests(PanelHost host)
{
    [Fact]
    public async Task A_carrier_its_gateway_and_a_route_through_it_are_made_by_hand()
    {
        var word = $"prova-{Some.Number}";
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync("/providers/edit");
        await tab.Page.FillAsync("#Input_Name", word);
        await tab.Page.FillAsync("#Input_CostPerMinute", "0,0415");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await tab.Page.WaitForURLAsync("**/providers");

        await tab.GoToAsync("/gateways/edit");
        await tab.Page.FillAsync("#Input_Name", word);
        await tab.Page.SelectOptionAsync("#Input_ProviderId", new SelectOptionValue { Label = word });
        await tab.Page.FillAsync("#Input_Host", "203.0.113.77");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync(word);

        await tab.GoToAsync("/routes/edit");
        await tab.Page.FillAsync("#Input_Name", word);
        await tab.Page.FillAsync("#Input_Pattern", "5547");
        foreach (var gateway in new[] { "gw-atlas-sp1", word })
        {
            await tab.Page.SelectOptionAsync("#gateway", new SelectOptionValue { Label = gateway });
            await tab.Page.ClickAsync("form button:has-text('Acrescentar')");
            await Assertions.Expect(tab.Page.Locator($"[aria-label='Tirar {gateway}']")).ToBeVisibleAsync();
        }

        await tab.Page.ClickAsync($"[aria-label='Subir {word}']");
        await Assertions.Expect(tab.Page.Locator($"[aria-label='Subir {word}']")).ToBeDisabledAsync();
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await tab.Page.WaitForURLAsync("**/routes");

        await using var db = host.Database.Open();
        var route = await db.Routes.Include(row => row.Gateways).ThenInclude(row => row.Gateway).SingleAsync(row => row.Name == word);
        Assert.Equal([word, "gw-atlas-sp1"], route.Gateways.OrderBy(gateway => gateway.Position).Select(gateway => gateway.Gateway!.Name));
        Assert.Equal(0.0415m, (await db.Providers.SingleAsync(row => row.Name == word)).CostPerMinute);
    }

    [Fact]
    public async Task What_a_carrier_charges_for_a_prefix_is_added_changed_and_deleted_by_hand()
    {
        var provider = Some.Provider();
        await host.Database.SaveAsync(provider);
        var list = $"/providers/{provider.Id}/rates";
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync(list);
        await tab.FollowAsync(".page-head .btn-primary");
        await tab.Page.FillAsync("#Input_Prefix", "5511");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await Assertions.Expect(tab.Page.Locator("#Input_PricePerMinute[aria-invalid=true]")).ToBeVisibleAsync();
        await tab.Page.FillAsync("#Input_PricePerMinute", "200000");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await Assertions.Expect(tab.Page.Locator("[data-errors]")).ToContainTextAsync("100000");
        await tab.Page.FillAsync("#Input_PricePerMinute", "-1");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await Assertions.Expect(tab.Page.Locator("[data-errors]")).ToContainTextAsync("Informe zero ou um valor positivo.");
        await tab.Page.FillAsync("#Input_PricePerMinute", "0,0415");
        await tab.Page.FillAsync("#Input_InitialBlock", "30");
        await tab.Page.FillAsync("#Input_Increment", "7");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await tab.Page.WaitForURLAsync($"**{list}");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("cobram diferente");
        await Assertions.Expect(tab.Page.Locator("tbody tr")).ToContainTextAsync("0,0415");

        await tab.FollowAsync("tbody a");
        await tab.Page.FillAsync("#Input_PricePerMinute", "0,05");
        await tab.Page.FillAsync("#Input_Increment", "6");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await Assertions.Expect(tab.Page.Locator("tbody tr")).ToContainTextAsync("0,05");
        await using (var viewer = await host.OpenAsync(PanelHost.Viewer))
        {
            await viewer.GoToAsync(list);
            Assert.Equal(0, await viewer.Page.Locator("main a[href*='/providers/rates']").CountAsync());
        }

        await tab.FollowAsync("tbody a");
        await tab.FollowAsync(".page-head .btn-danger");
        await tab.Page.ClickAsync("text=Excluir custo");
        await Assertions.Expect(tab.Page.Locator("main .empty")).ToBeVisibleAsync();
        await using var db = host.Database.Open();
        Assert.False(await db.ProviderRates.AnyAsync(row => row.ProviderId == provider.Id));
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_gateway_shows_everybody_how_it_stands_and_how_its_calls_went()
    {
        var silent = host.Seed.Gateways[3];
        await using var tab = await host.OpenAsync(PanelHost.Viewer);
        await tab.GoToAsync("/gateways");
        await tab.FollowAsync($"tbody th a:has-text('{silent.Name}')");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync(silent.Name);
        await Assertions.Expect(tab.Page.Locator("#now .badge")).ToHaveTextAsync("Sem resposta");
        await Assertions.Expect(tab.Page.Locator("#now li")).ToContainTextAsync("pbx1");
        Assert.Equal(0, await tab.Page.Locator("main a[href*='/edit']").CountAsync());

        await using var db = host.Database.Open();
        var attempts = await db.CallRollups.Where(rollup => rollup.GatewayId == silent.Id && rollup.Direction == CallDirection.Outbound && rollup.Hour >= host.Database.Clock.Now.AddDays(-29)).SumAsync(rollup => rollup.Attempts);
        Assert.True(attempts > 0);
        await Assertions.Expect(tab.Page.Locator("[aria-labelledby=days] .facts dd").First).ToHaveTextAsync(attempts.ToString("#,0", System.Globalization.CultureInfo.GetCultureInfo("pt-BR")));
        await Assertions.Expect(tab.Page.Locator("[aria-labelledby=recent] tbody tr").First).ToBeVisibleAsync();
        Assert.Equal(404, await tab.GoToAsync($"/gateways/{Guid.CreateVersion7()}"));
        Assert.DoesNotContain(tab.Faults, fault => !fault.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_carrier_charges_is_found_by_a_number_or_a_destination()
    {
        await using var tab = await host.OpenAsync(PanelHost.Viewer);
        await tab.GoToAsync("/providers");
        await tab.FollowAsync("tbody th a:has-text('Atlas Telecom Exemplo')");
        Assert.EndsWith("/rates", tab.Page.Url, StringComparison.Ordinal);
        var rows = tab.Page.Locator("#list tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(50);
        await tab.Page.FillAsync("#list-search", "+882105551");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync("Satélite 5");
        await tab.Page.FillAsync("#list-search", "satélite 4");
        await Assertions.Expect(rows).ToHaveCountAsync(11);
        Assert.Empty(tab.Faults);
    }

    [Theory]
    [InlineData("/gateways/edit", "#Input_Host", "carrier;#exec")]
    [InlineData("/routes/edit", "#Input_Pattern", "abc[")]
    [InlineData("/tariffs/prices?plan={plan}", "#Input_PricePerMinute", "-0,10")]
    [InlineData("/tariffs/prices?plan={plan}", "#Input_Increment", "-6")]
    [InlineData("/extensions/edit", "#Input_Number", "12;x")]
    [InlineData("/dids/edit", "#Input_FirstNumber", "0800")]
    [InlineData("/providers/edit", "#Input_CostPerMinute", "-1")]
    public async Task Each_bad_value_is_told_at_its_field(string path, string field, string value)
    {
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync(path.Replace("{plan}", host.Seed.Plan.ToString(), StringComparison.Ordinal));
        foreach (var (name, good) in new[] { ("#Input_Name", $"nome-{Some.Number}"), ("#Input_Host", "203.0.113.9"), ("#Input_Pattern", "5548"), ("#Input_Prefix", "5548"), ("#Input_PricePerMinute", "0,1"), ("#Input_Number", "2999"), ("#Input_CustomerId", host.Seed.Customers[1].Code) })
        {
            if (await tab.Page.Locator(name).CountAsync() > 0)
            {
                await tab.Page.FillAsync(name, good);
            }
        }

        await tab.Page.FillAsync(field, value);
        var answer = await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.ClickAsync(".savebar .btn-primary"), response => response.Request is { Method: "POST", IsNavigationRequest: true });
        Assert.Equal(422, answer.Status);
        Assert.Equal("true", await tab.Page.GetAttributeAsync(field, "aria-invalid"));
        Assert.Equal(value, await tab.Page.InputValueAsync(field));
        Assert.NotEqual("", await tab.Page.InnerTextAsync("[data-errors] li"));
    }

    [Fact]
    public async Task A_line_break_smuggled_into_a_host_is_refused()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/gateways/edit");
        Assert.Equal(422, await tab.PostAsync(
            "/gateways/edit", ("Input.Name", "quebra"), ("Input.Host", "203.0.113.9\n#exec rm"), ("Input.Port", "5060"), ("Input.ProviderId", $"{host.Seed.Gateways[0].ProviderId}")));
        await using var db = host.Database.Open();
        Assert.False(await db.Gateways.AnyAsync(gateway => gateway.Name == "quebra"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/providers/edit");
        var form = tab.Page.Context.APIRequest.CreateFormData();
        form.Set("Input.Name", "sem token");
        var answer = await tab.Page.APIRequest.PostAsync("/providers/edit", new() { Form = form });
        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task An_extension_shows_its_password_once()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/extensions/edit");
        await tab.Page.FillAsync("#Input_CustomerId", host.Seed.Customers[1].Code);
        await tab.Page.FillAsync("#Input_Number", $"{3000 + Some.Number % 900}");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        var password = await tab.Page.InnerTextAsync(".notice.is-ok dd >> nth=1");
        Assert.True(password.Length >= 20);
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await tab.Page.WaitForURLAsync("**/extensions");
        Assert.DoesNotContain(password, await tab.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_range_of_numbers_is_made_one_is_given_to_an_extension_and_taken_back()
    {
        var first = $"+55483000{1000 + Some.Number % 8000:0000}";
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync("/dids/edit");
        await tab.Page.FillAsync("#Input_FirstNumber", first);
        await tab.Page.FillAsync("#Input_Count", "3");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await tab.Page.WaitForURLAsync("**/dids");
        await using var db = host.Database.Open();
        var did = await db.Dids.SingleAsync(row => row.Number == first);

        await tab.GoToAsync($"/dids/{did.Id}/allocate?customer={host.Seed.Customers[1].Id}");
        await tab.Page.SelectOptionAsync("#Input_Destinations_0__TargetId", "Extension");
        await tab.Page.FillAsync("#Input_Destinations_0__Number", host.Seed.Extensions[0].Number);
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await Assertions.Expect(tab.Page.Locator(".page-head .status")).ToHaveTextAsync("Alocado");

        await tab.GoToAsync($"/dids/edit/{did.Id}?ask=release");
        await tab.Page.ClickAsync("text=Devolver número");
        await Assertions.Expect(tab.Page.Locator(".page-head .status")).ToHaveTextAsync("Quarentena");
        await db.Entry(did).ReloadAsync();
        Assert.Equal(DidStatus.Quarantine, did.Status);

        // The next one who gets it stands above who had it before.
        await tab.Page.ClickAsync("text=Encerrar quarentena");
        await tab.GoToAsync($"/dids/{did.Id}/allocate?customer={host.Seed.Customers[3].Id}");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await using var viewer = await host.OpenAsync(PanelHost.Viewer);
        await viewer.GoToAsync($"/dids/{did.Id}");
        await Assertions.Expect(viewer.Page.Locator("[aria-labelledby=history] tbody th")).ToHaveTextAsync([host.Seed.Customers[3].Name, host.Seed.Customers[1].Name]);
        await Assertions.Expect(viewer.Page.Locator("[aria-labelledby=history] tbody tr").Last).ToContainTextAsync($"Ramal {host.Seed.Extensions[0].Number}");
        Assert.Equal(0, await viewer.Page.Locator("main .actions a:not([href^='/calls']), main form").CountAsync());
        Assert.Empty(viewer.Faults);
    }

    [Fact]
    public async Task A_price_is_entered_found_by_a_whole_number_and_deleted()
    {
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/tariffs/prices?plan={host.Seed.Plan}");
        await tab.Page.FillAsync("#Input_Prefix", "5551");
        await tab.Page.FillAsync("#Input_Description", "Fixo Rio Grande do Sul");
        await tab.Page.FillAsync("#Input_PricePerMinute", "0,0815");
        await tab.Page.FillAsync("#Input_Cost", "0,0900");
        await tab.Page.FillAsync("#Input_Increment", "7");
        await tab.FollowAsync(".savebar .btn-primary");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("Custa mais do que se vende. O bloco inicial não é múltiplo do incremento");
        await tab.GoToAsync($"/tariffs/{host.Seed.Plan}?q=%2B55 51 3000-0001");
        await Assertions.Expect(tab.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await tab.Page.ClickAsync("tbody th a");
        Assert.Equal("0,0815", await tab.Page.InputValueAsync("#Input_PricePerMinute"));
        await Assertions.Expect(tab.Page.Locator(".notice.is-warn")).ToHaveCountAsync(2);
        await tab.Page.ClickAsync("text=Excluir…");
        await tab.Page.ClickAsync("text=Excluir preço");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("excluído");
    }
}
