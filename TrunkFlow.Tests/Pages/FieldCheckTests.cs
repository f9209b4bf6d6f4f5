using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>A field says what is wrong with it as soon as it is left, whatever the rest of the form still lacks.</summary>
[Collection(PanelCollection.Name)]
public sealed class FieldCheckTests(PanelHost host)
{
    [Theory]
    [InlineData("/customers/new", "#Input_Code", "Não Pode", "pode-sim")]
    [InlineData("/customers/new", "#Input_ContactEmail", "rosa", "rosa@exemplo.com.br")]
    [InlineData("/customers/new", "#Input_Trunks_0__Address", "300.1.1.1", "192.0.2.200")]
    [InlineData("/customers/new", "#Input_AllowedCallerIds", "+551130000001\nabc", "+551130000001")]
    [InlineData("/customers/new", "#Input_MaxChannels", "muitos", "10")]
    [InlineData("/customers/{customer}/edit", "#Input_AreaCode", "5", "55")]
    [InlineData("/gateways/edit", "#Input_Host", "não é endereço", "203.0.113.66")]
    [InlineData("/gateways/edit/{gateway}", "#Input_Port", "70000", "5070")]
    [InlineData("/extensions/edit", "#Input_Number", "1", "4017")]
    [InlineData("/extensions/edit", "#Input_CustomerId", "ninguem", "c-1077")]
    [InlineData("/routes/edit", "#Input_TimeCondition", "de vez em quando", "mon-fri 08:00-18:00")]
    [InlineData("/dids/edit", "#Input_FirstNumber", "12", "(11) 3000-0000")]
    [InlineData("/providers/edit", "#Input_ContactEmail", "rosa", "")]
    [InlineData("/tariffs/prices?plan={plan}", "#Input_Prefix", "abc", "5511")]
    [InlineData("/providers/rates/{rate}", "#Input_PricePerMinute", "-1", "0,05")]
    [InlineData("/tariffs/edit", "#Input_RoundingDigits", "11", "4")]
    [InlineData("/conferences/edit", "#Input_MaxParticipants", "1", "12")]
    [InlineData("/start/number/did?customer={telephones}&extension={extension}", "#Input_FirstNumber", "12", "(11) 3000-0000")]
    [InlineData("/users/edit", "#Input_Username", "com espaço", "sem-espaco")]
    [InlineData("/api-keys/create", "#Input_AllowedAddresses", "aqui", "192.0.2.0/24")]
    [InlineData("/webhooks/create", "#Input_Url", "ftp://exemplo.com.br", "https://exemplo.com.br")]
    [InlineData("/settings", "#Input_TimeZone", "Brasília", "America/Sao_Paulo")]
    public async Task What_is_wrong_with_a_field_stands_at_it_until_it_is_put_right(string path, string field, string wrong, string right)
    {
        await using var tab = await host.OpenAsync("admin");
        await tab.GoToAsync(PageTourTests.Real(path, host.Seed));
        await tab.Page.FillAsync(field, wrong);
        await tab.Page.PressAsync(field, "Tab");
        var said = tab.Page.Locator($"{field}-error");
        await Assertions.Expect(said).ToBeVisibleAsync();
        await Assertions.Expect(said).Not.ToBeEmptyAsync();
        await Assertions.Expect(tab.Page.Locator(field)).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Contains($"{field[1..]}-error", await tab.Page.GetAttributeAsync(field, "aria-describedby"), StringComparison.Ordinal);
        Assert.Equal(1, await tab.Page.Locator("[aria-invalid=true]").CountAsync());
        await Assertions.Expect(tab.Page.Locator(field)).Not.ToBeFocusedAsync();
        Assert.Empty(await tab.AxeAsync());

        await tab.Page.FillAsync(field, right);
        await tab.Page.PressAsync(field, "Tab");
        await Assertions.Expect(said).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Page.Locator(field)).Not.ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Checking_saves_nothing_and_a_field_one_only_passes_is_not_spoken_of()
    {
        var name = $"Ninguém salvou {Some.Number}";
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/providers/edit");
        await tab.Page.FocusAsync("#Input_Name");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.FillAsync("#Input_Name", name);
        await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.PressAsync("#Input_Name", "Tab"), response => response.Url.Contains("handler=Check", StringComparison.Ordinal));
        Assert.Equal(0, await tab.Page.Locator(".field .error").CountAsync());
        await tab.Page.FillAsync("#Input_Name", "");
        await tab.Page.PressAsync("#Input_Name", "Tab");
        await Assertions.Expect(tab.Page.Locator("#Input_Name-error")).ToBeVisibleAsync();
        await PanelPictures.KeepEveryLookAsync(tab, "field-check");
        await using var db = host.Database.Open();
        Assert.False(await db.Providers.AnyAsync(row => row.Name == name));
    }

    [Fact]
    public async Task What_saving_refused_goes_when_it_is_put_right_and_whoever_goes_on_to_save_is_not_asked_about_twice()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/providers/edit");
        var checks = 0;
        tab.Page.Request += (_, request) => checks += request.Url.Contains("handler=Check", StringComparison.Ordinal) ? 1 : 0;
        await tab.Page.FillAsync("#Input_Name", "");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await Assertions.Expect(tab.Page.Locator("#Input_Name-error")).ToBeVisibleAsync();
        Assert.Equal(0, checks);
        await tab.Page.FillAsync("#Input_Name", "Atlas do Norte");
        await tab.Page.PressAsync("#Input_Name", "Tab");
        await Assertions.Expect(tab.Page.Locator("#Input_Name-error")).ToHaveCountAsync(0);
        Assert.Equal(1, checks);
    }

    [Fact]
    public async Task Nobody_else_is_told_and_a_page_without_such_a_form_answers_nothing()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/dids/edit");
        Assert.Equal(200, await tab.PostAsync("/providers/edit?handler=Check", ("field", "Input.Name"), ("Input.Name", "Atlas")));
        Assert.Equal(400, await tab.PostAsync("/providers/edit?handler=Check", ("field", "Input.Secret")));
        Assert.Equal(400, await tab.PostAsync("/sync?handler=Check", ("field", "Input.Reason")));
        await using var viewer = await host.OpenAsync(PanelHost.Viewer);
        await viewer.GoToAsync("/preferences");
        Assert.Equal(403, await viewer.PostAsync("/providers/edit?handler=Check", ("field", "Input.Name")));
    }
}
