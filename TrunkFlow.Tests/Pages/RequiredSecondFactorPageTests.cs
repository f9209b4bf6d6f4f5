using Microsoft.Playwright;
using OtpNet;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>The installation asks its administrators for a second factor. On a server of its own, as it ends other administrators' sessions.</summary>
public sealed class RequiredSecondFactorPageTests(PanelHost host) : IClassFixture<PanelHost>
{
    [Fact]
    public async Task An_administrator_without_one_is_led_to_set_it_up_and_then_let_in()
    {
        await host.Database.SaveAsync(new User("chefe", Bcrypt.Hash(PanelHost.Password, 4), UserRole.Admin));
        await using var chief = await host.OpenAsync(user: null);
        await chief.SignInAsync("chefe", PanelHost.Password);
        await chief.GoToAsync("/profile");
        await TurnOnAsync(chief);
        await using var open = await host.OpenAsync("admin");
        await open.GoToAsync("/customers");
        await chief.GoToAsync("/users");
        await chief.Page.ClickAsync("button[name=on]");
        await Assertions.Expect(chief.Page.Locator("button[name=on][value=false]")).ToBeVisibleAsync();
        await PanelPictures.KeepEveryLookAsync(chief, "users-required");

        await open.GoToAsync("/customers");
        Assert.Contains("/sign-in", open.Page.Url, StringComparison.Ordinal);
        await using var limited = await host.OpenAsync(user: null, width: 390, dark: true);
        await limited.GoToAsync("/sign-in?from=/customers");
        await limited.Page.FillAsync("#Input_Username", "admin");
        await limited.Page.FillAsync("#Input_Password", PanelHost.Password);
        await limited.Page.ClickAsync(".btn-primary");
        foreach (var path in (string[])["/", "/customers", "/users", "/sync"])
        {
            await limited.Page.WaitForURLAsync("**/profile");
            await Assertions.Expect(limited.Page.GetByText("quem administra precisa de um segundo fator")).ToBeVisibleAsync();
            Assert.Equal(0, await limited.Page.Locator("a[href='/customers']").CountAsync());
            await limited.GoToAsync(path);
        }

        Assert.Empty(await limited.AxeAsync());
        await PanelPictures.KeepEveryLookAsync(limited, "profile-limited");
        await TurnOnAsync(limited);
        Assert.Equal(200, await limited.GoToAsync("/users"));
        Assert.EndsWith("/users", limited.Page.Url, StringComparison.Ordinal);
        await limited.Page.ClickAsync("button[name=on][value=false]");
        await Assertions.Expect(limited.Page.Locator("button[name=on][value=true]")).ToBeVisibleAsync();
        Assert.Empty(limited.Faults);
    }

    private static async Task TurnOnAsync(PanelTab tab)
    {
        await tab.Page.ClickAsync("form[action*='Offer'] button");
        var secret = await tab.Page.InnerTextAsync("#secret");
        await tab.Page.FillAsync("#Input_Code", new Totp(OneTimeCodes.Read(secret)!).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime));
        await tab.Page.FillAsync("form[action*='TurnOn'] input[type=password]", PanelHost.Password);
        await tab.Page.ClickAsync("form[action*='TurnOn'] button");
        await Assertions.Expect(tab.Page.Locator("#recovery-codes li")).ToHaveCountAsync(10);
    }
}
