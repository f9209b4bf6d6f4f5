using Microsoft.Playwright;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

[Collection(PanelCollection.Name)]
public sealed class SignInTests(PanelHost host)
{
    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_and_then_where_they_wanted()
    {
        await using var tab = await host.OpenAsync(user: null);
        await tab.GoToAsync("/customers?type=trunk");
        Assert.Contains("/sign-in", tab.Page.Url, StringComparison.Ordinal);
        await tab.Page.FillAsync("#Input_Username", PanelHost.Operator);
        await tab.Page.FillAsync("#Input_Password", PanelHost.Password);
        await tab.Page.ClickAsync("form[method=post] .btn-primary");
        await tab.Page.WaitForURLAsync("**/customers?type=trunk");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_wrong_password_is_said_at_once_and_the_name_stays()
    {
        await using var tab = await host.OpenAsync(user: null);
        await tab.GoToAsync("/sign-in");
        await tab.Page.FillAsync("#Input_Username", "desconhecida");
        await tab.Page.FillAsync("#Input_Password", "errada");
        var answer = await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.ClickAsync("form[method=post] .btn-primary"), response => response.Request is { Method: "POST", IsNavigationRequest: true });
        Assert.Equal(422, answer.Status);
        Assert.Equal("desconhecida", await tab.Page.InputValueAsync("#Input_Username"));
        Assert.Equal("", await tab.Page.InputValueAsync("#Input_Password"));
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    public async Task Signing_in_never_leads_out_of_the_panel(string elsewhere)
    {
        await using var tab = await host.OpenAsync(user: null);
        await tab.GoToAsync("/sign-in?from=" + Uri.EscapeDataString(elsewhere));
        await tab.Page.FillAsync("#Input_Username", PanelHost.Operator);
        await tab.Page.FillAsync("#Input_Password", PanelHost.Password);
        await tab.Page.ClickAsync("form[method=post] .btn-primary");
        await tab.Page.WaitForURLAsync(host.Address.ToString());
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var tab = await host.OpenAsync(user: null);
        await tab.SignInAsync(PanelHost.Operator, PanelHost.Password);
        await tab.Page.ClickAsync(".topbar .menu summary");
        await tab.Page.ClickAsync("form[action='/sign-out'] button");
        await tab.Page.WaitForURLAsync("**/sign-in");
        await tab.GoToAsync("/customers");
        Assert.Contains("/sign-in", tab.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_and_the_theme_follow_the_reader()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/preferences");
        await tab.Page.ClickAsync("button[name=theme][value=dark]");
        Assert.Equal("dark", await tab.Page.GetAttributeAsync("html", "data-theme"));
        await tab.Page.ClickAsync("button[name=language][value=en]");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Preferences");
        Assert.Equal("en", await tab.Page.GetAttributeAsync("html", "lang"));
        Assert.Empty(await tab.AxeAsync());
    }
}
