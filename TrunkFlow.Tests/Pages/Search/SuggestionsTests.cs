using Microsoft.Playwright;
using TrunkFlow.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace TrunkFlow.Tests.Pages.Search;

/// <summary>The field that searches everything, in a browser: what it says while somebody types, and how the keyboard gets around in it.</summary>
[Collection(PanelCollection.Name)]
public sealed class SuggestionsTests(PanelHost host)
{
    [Fact]
    public async Task Arrows_choose_enter_opens_and_the_way_round_passes_the_field()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/jobs");
        var field = tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "Buscar em tudo" });
        var options = tab.Page.GetByRole(AriaRole.Option);
        await tab.Page.Keyboard.PressAsync("/");
        await Expect(field).ToBeFocusedAsync();
        await tab.Page.Keyboard.TypeAsync("miragem");
        await Expect(options).ToHaveCountAsync(4);
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(tab.Page.GetByRole(AriaRole.Group, new() { Name = "Gateways" }).GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await Expect(tab.Page.Locator("#suggestions-said")).ToHaveTextAsync("3 achados; escolha com as setas");
        Assert.Empty(await tab.AxeAsync());

        await tab.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(options.Nth(3)).ToHaveAttributeAsync("aria-selected", "true");
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Null(await field.GetAttributeAsync("aria-activedescendant"));
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(await options.Nth(1).GetAttributeAsync("id"), await field.GetAttributeAsync("aria-activedescendant"));
        await Expect(tab.Page.Locator("[aria-selected=true]")).ToHaveCountAsync(1);
        await Expect(field).ToBeFocusedAsync();
        Assert.Empty(await tab.AxeAsync());
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.WaitForURLAsync("**/gateways/**");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Escape_closes_and_enter_then_shows_all_that_was_found()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/jobs");
        await tab.Page.FillAsync("#search", "miragem");
        await Expect(tab.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(4);
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(tab.Page.Locator("#suggestions")).ToBeHiddenAsync();
        await Expect(tab.Page.Locator("#search")).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(tab.Page.Locator("#search")).ToHaveValueAsync("miragem");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.WaitForURLAsync("**/search?q=miragem");
        await Expect(tab.Page.Locator("main .found")).ToHaveCountAsync(3);
        await Expect(tab.Page.Locator("#search")).ToHaveValueAsync("miragem");
        await Expect(tab.Page.Locator("#suggestions")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_suggestion_is_clicked_and_leaving_the_field_closes_them()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/jobs");
        await tab.Page.FillAsync("#search", "quimera");
        await Expect(tab.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await tab.Page.Keyboard.PressAsync("Tab");
        await Expect(tab.Page.Locator("#suggestions")).ToBeHiddenAsync();
        await tab.Page.FocusAsync("#search");
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await tab.Page.ClickAsync("#suggestion-0");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Quimera Contact Center");
    }

    [Fact]
    public async Task An_empty_field_offers_what_was_opened_last_and_says_what_it_finds_where_that_is_nothing()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/jobs");
        await tab.Page.FocusAsync("#search");
        await Expect(tab.Page.Locator(".suggestions-none")).ToContainTextAsync("qualquer parte de um número");
        Assert.Equal("false", await tab.Page.GetAttributeAsync("#search", "aria-expanded"));
        Assert.Empty(await tab.AxeAsync());

        await tab.GoToAsync($"/gateways/{host.Seed.Gateways[0].Id}");
        await tab.GoToAsync($"/customers/{host.Seed.Customers[2].Id}");
        await tab.GoToAsync("/jobs");
        await tab.Page.FocusAsync("#search");
        await Expect(tab.Page.GetByRole(AriaRole.Group, new() { Name = "Abertos por último" }).GetByRole(AriaRole.Option)).ToContainTextAsync([host.Seed.Customers[2].Name, host.Seed.Gateways[0].Name]);
    }

    [Fact]
    public async Task Ctrl_K_searches_from_a_field_and_shortcuts_that_are_off_do_not()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/customers/new");
        await tab.Page.FocusAsync("#Input_Name");
        await tab.Page.Keyboard.PressAsync("Control+k");
        await Expect(tab.Page.Locator("#search")).ToBeFocusedAsync();

        await tab.GoToAsync("/preferences");
        await tab.Page.ClickAsync("text=Desligar");
        await Expect(tab.Page.Locator("body")).ToHaveAttributeAsync("data-shortcuts", "off");
        await tab.Page.FocusAsync("h1 >> xpath=ancestor::main");
        await tab.Page.Keyboard.PressAsync("Control+k");
        await tab.Page.Keyboard.PressAsync("/");
        await Expect(tab.Page.Locator("#search")).Not.ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Without_script_the_field_is_a_form(int width)
    {
        await using var tab = await host.OpenAsync(width: width, script: false);
        await tab.GoToAsync("/jobs");
        if (width < 1000)
        {
            await tab.FollowAsync(".topbar a[href='/search']");
        }

        Assert.Equal(0, await tab.Page.GetByRole(AriaRole.Combobox).CountAsync());
        await tab.Page.FillAsync("#search", "miragem");
        await tab.Page.PressAsync("#search", "Enter");
        await tab.Page.WaitForURLAsync("**/search?q=miragem");
        Assert.Equal(3, await tab.Page.Locator("main .found").CountAsync());
        await tab.FollowAsync("main .found >> nth=0");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Agro Miragem do Sul");
    }

    [Fact]
    public async Task On_a_telephone_the_suggestions_fit_and_are_touched()
    {
        foreach (var dark in new[] { false, true })
        {
            await using var tab = await host.OpenAsync(width: 390, dark: dark);
            await tab.GoToAsync("/search");
            await tab.Page.FillAsync("#search", "miragem");
            await Expect(tab.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(4);
            Assert.True(await tab.SidewaysAsync() <= 0);
            Assert.Empty(await tab.AxeAsync());
            await PanelPictures.KeepAsync(tab, "search-suggestions", 390, dark);
            await tab.Page.ClickAsync("#suggestion-0");
            await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Agro Miragem do Sul");
        }
    }
}
