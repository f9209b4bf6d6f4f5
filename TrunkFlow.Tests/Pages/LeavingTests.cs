using Microsoft.Playwright;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>What was typed and not saved is not left without a question, and nothing else is asked about.</summary>
[Collection(PanelCollection.Name)]
public sealed class LeavingTests(PanelHost host)
{
    private const string Question = "[data-leaving]";
    private const string Elsewhere = ".rail a[href='/customers']";

    [Theory]
    [InlineData("pt-BR", "Sair desta página?", "Continuar editando", "Sair sem salvar")]
    [InlineData("en", "Leave this page?", "Keep editing", "Leave without saving")]
    public async Task A_link_asks_first_and_the_keyboard_answers(string language, string question, string stay, string leave)
    {
        await using var tab = await host.OpenAsync();
        await tab.Page.Context.AddCookiesAsync([new Cookie { Name = ".AspNetCore.Culture", Value = $"c={language}|uic={language}", Url = host.Address.ToString() }]);
        await tab.GoToAsync("/providers/edit");
        await tab.Page.FillAsync("#Input_Name", "Pela metade");
        await tab.Page.FocusAsync(Elsewhere);
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Alertdialog, new() { Name = question })).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = stay })).ToBeFocusedAsync();
        await PanelPictures.KeepEveryLookAsync(tab, $"leaving-{language}");
        Assert.Empty(await tab.AxeAsync());

        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator(Question)).ToBeHiddenAsync();
        await Assertions.Expect(tab.Page.Locator(Elsewhere)).ToBeFocusedAsync();
        Assert.Equal("Pela metade", await tab.Page.InputValueAsync("#Input_Name"));

        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = leave })).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.WaitForURLAsync("**/customers");
        Assert.Empty(tab.Faults);
    }

    [Theory]
    [InlineData("/providers/edit", "#Input_Name")]
    [InlineData("/customers/{customer}/edit", "#Input_AllowedCallerIds")]
    [InlineData("/routes/edit/{route}", "#Input_Priority")]
    public async Task A_form_that_stands_as_it_was_opened_is_left_freely(string path, string field)
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync(PageTourTests.Real(path, host.Seed));
        var before = await tab.Page.InputValueAsync(field);
        await tab.Page.FillAsync(field, "42");
        await tab.Page.FillAsync(field, before);
        await tab.FollowAsync(Elsewhere);
        Assert.EndsWith("/customers", tab.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gateways/edit/{gateway}", "#Input_Transport")]
    [InlineData("/gateways/edit/{gateway}", "#Input_Enabled")]
    [InlineData("/gateways/edit/{gateway}", "#Input_InboundAddresses")]
    [InlineData("/rerates/create", "#Input_From")]
    public async Task Whatever_is_changed_counts(string path, string field)
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync(PageTourTests.Real(path, host.Seed));
        await tab.Page.EvalOnSelectorAsync(field, """
            field => field.type === "checkbox" ? field.click() : field.options ? field.selectedIndex = 1 : field.value = field.type === "date" ? "2026-02-03" : "192.0.2.7"
            """);
        await tab.Page.ClickAsync(Elsewhere);
        await Assertions.Expect(tab.Page.Locator(Question)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Going_back_and_closing_the_tab_ask_in_the_browsers_words(bool back)
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/providers");
        await tab.FollowAsync("a[href='/providers/edit']");
        var asked = new List<string>();
        tab.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.DismissAsync();
        };
        // A browser asks only where somebody did something.
        await tab.Page.ClickAsync("#Input_Name");
        await tab.Page.Keyboard.TypeAsync("Pela metade");
        await (back ? tab.Page.EvaluateAsync("() => history.back()") : tab.Page.CloseAsync(new() { RunBeforeUnload = true }));
        await Eventually.TrueAsync(() => asked.Count == 1, "the browser's question");
        Assert.Equal(DialogType.BeforeUnload, asked[0]);
        Assert.Equal("Pela metade", await tab.Page.InputValueAsync("#Input_Name"));
    }

    [Fact]
    public async Task A_refused_form_is_unsaved_and_a_saved_one_is_not()
    {
        await using var tab = await host.OpenAsync();
        var asked = 0;
        tab.Page.Dialog += async (_, dialog) =>
        {
            asked++;
            await dialog.AcceptAsync();
        };
        await tab.GoToAsync("/providers/edit");
        await tab.Page.ClickAsync("#Input_Name");
        await tab.Page.Keyboard.TypeAsync($"guardada-{Some.Number}");
        await tab.Page.FillAsync("#Input_CostPerMinute", "-1");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await Assertions.Expect(tab.Page.Locator("#Input_CostPerMinute[aria-invalid=true]")).ToBeVisibleAsync();
        await tab.Page.ClickAsync(".savebar .btn-ghost");
        await Assertions.Expect(tab.Page.Locator(Question)).ToBeVisibleAsync();
        await tab.Page.ClickAsync("[data-stay]");

        await tab.Page.FillAsync("#Input_CostPerMinute", "0,05");
        await tab.FollowAsync(".savebar .btn-primary");
        await tab.FollowAsync(Elsewhere);
        Assert.Equal(0, asked);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task The_forms_own_buttons_never_ask_and_what_they_changed_is_unsaved()
    {
        await using var tab = await host.OpenAsync();
        var asked = 0;
        tab.Page.Dialog += async (_, dialog) =>
        {
            asked++;
            await dialog.AcceptAsync();
        };
        await tab.GoToAsync("/routes/edit");
        await tab.Page.ClickAsync("#Input_Name");
        await tab.Page.Keyboard.TypeAsync("Rota sem fim");
        foreach (var gateway in new[] { "gw-atlas-sp1", "gw-atlas-rj1" })
        {
            await tab.Page.SelectOptionAsync("#gateway", new SelectOptionValue { Label = gateway });
            await tab.Page.ClickAsync("form button:has-text('Acrescentar')");
            await Assertions.Expect(tab.Page.Locator($"[aria-label='Tirar {gateway}']")).ToBeVisibleAsync();
        }

        await tab.Page.ClickAsync("[aria-label='Subir gw-atlas-rj1']");
        await Assertions.Expect(tab.Page.Locator("[aria-label='Subir gw-atlas-rj1']")).ToBeDisabledAsync();
        Assert.Equal(0, asked);
        await tab.Page.ClickAsync(Elsewhere);
        await Assertions.Expect(tab.Page.Locator(Question)).ToBeVisibleAsync();
        await tab.Page.ClickAsync("[data-leave]");
        await tab.Page.WaitForURLAsync("**/customers");
        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task Another_form_of_the_page_asks_before_it_takes_what_was_typed_along()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/extensions/edit/{host.Seed.Extensions[3].Id}?ask=secret");
        await tab.Page.FillAsync("#Input_Name", "Estoque novo");
        await tab.Page.ClickAsync("form[action*=Secret] button");
        await Assertions.Expect(tab.Page.Locator(Question)).ToBeVisibleAsync();
        await tab.Page.ClickAsync("[data-leave]");
        await Assertions.Expect(tab.Page.Locator(".notice.is-ok")).ToBeVisibleAsync();
        Assert.Equal("Estoque", await tab.Page.InputValueAsync("#Input_Name"));

        // What came back is what is saved.
        await tab.FollowAsync(Elsewhere);
        Assert.Empty(tab.Faults);
    }
}
