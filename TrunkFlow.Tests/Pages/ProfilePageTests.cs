using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OtpNet;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>A reader who may change nothing but how they sign in.</summary>
[Collection(PanelCollection.Name)]
public sealed class ProfilePageTests(PanelHost host)
{
    [Fact]
    public async Task A_second_factor_is_turned_on_with_an_app_asked_for_at_the_door_and_turned_off_again()
    {
        var username = await AddUserAsync();
        await using var tab = await host.OpenAsync(user: null);
        await tab.SignInAsync(username, PanelHost.Password);
        await tab.GoToAsync("/profile");
        await tab.Page.ClickAsync("form[action*='Offer'] button");
        var secret = await tab.Page.InnerTextAsync("#secret");
        Assert.Empty(await tab.AxeAsync());
        await PanelPictures.KeepEveryLookAsync(tab, "profile-qr");
        await tab.Page.FillAsync("#Input_Code", Code(secret, 0));
        await tab.Page.FillAsync("form[action*='TurnOn'] input[type=password]", PanelHost.Password);
        await tab.Page.ClickAsync("form[action*='TurnOn'] button");
        var recovery = await tab.Page.Locator("#recovery-codes li").AllInnerTextsAsync();
        Assert.Equal(10, recovery.Count);
        Assert.Empty(await tab.AxeAsync());
        await PanelPictures.KeepEveryLookAsync(tab, "profile-recovery");

        await using var other = await host.OpenAsync(user: null);
        await AskForCodeAsync(other, username);
        Assert.Empty(await other.AxeAsync());
        await PanelPictures.KeepEveryLookAsync(other, "sign-in-code");
        await other.Page.FillAsync("#Input_Code", "000000");
        var refused = await other.Page.RunAndWaitForResponseAsync(() => other.Page.ClickAsync(".btn-primary"), response => response.Request is { Method: "POST", IsNavigationRequest: true });
        Assert.Equal(422, refused.Status);
        await other.Page.FillAsync("#Input_Code", Code(secret, 1));
        await other.Page.ClickAsync(".btn-primary");
        await other.Page.WaitForURLAsync(host.Address.ToString());

        await using var third = await host.OpenAsync(user: null);
        await AskForCodeAsync(third, username);
        await third.Page.FillAsync("#Input_Code", recovery[0]);
        await third.Page.ClickAsync(".btn-primary");
        await third.Page.WaitForURLAsync(host.Address.ToString());

        await tab.GoToAsync("/profile");
        await PanelPictures.KeepEveryLookAsync(tab, "profile-on");
        await tab.Page.FillAsync("form[action*='TurnOff'] input[type=password]", PanelHost.Password);
        await tab.Page.ClickAsync("form[action*='TurnOff'] button");
        await tab.Page.Locator("form[action*='Offer']").WaitForAsync();
        await third.GoToAsync("/customers");
        Assert.Contains("/sign-in", third.Page.Url, StringComparison.Ordinal);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_not_this_one()
    {
        var username = await AddUserAsync();
        await using var tab = await host.OpenAsync(user: null);
        await tab.SignInAsync(username, PanelHost.Password);
        await using var other = await host.OpenAsync(user: null);
        await other.SignInAsync(username, PanelHost.Password);
        await tab.GoToAsync("/profile");
        await tab.Page.FillAsync("#Input_Current", "errada");
        await tab.Page.FillAsync("#Input_New", "outra senha que ninguém usa");
        await tab.Page.ClickAsync("form[action*='Password'] button");
        await Assertions.Expect(tab.Page.Locator("#Input_Current[aria-invalid=true]")).ToBeVisibleAsync();
        await tab.Page.FillAsync("#Input_Current", PanelHost.Password);
        await tab.Page.FillAsync("#Input_New", "outra senha que ninguém usa");
        await tab.Page.ClickAsync("form[action*='Password'] button");
        await tab.Page.Locator(".toast").First.WaitForAsync();
        await tab.GoToAsync("/customers");
        Assert.EndsWith("/customers", tab.Page.Url, StringComparison.Ordinal);
        await other.GoToAsync("/customers");
        Assert.Contains("/sign-in", other.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_and_theme_are_chosen_without_script_and_the_language_is_the_users_own()
    {
        var username = await AddUserAsync();
        await using var tab = await host.OpenAsync(user: null, script: false);
        await tab.SignInAsync(username, PanelHost.Password);
        await tab.GoToAsync("/profile");
        await tab.Page.SelectOptionAsync("#Input_Locale", "en");
        await tab.Page.SelectOptionAsync("#Input_Theme", "dark");
        await tab.Page.ClickAsync("form[action*='Appearance'] button");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("Language and theme saved.");
        Assert.Equal(("en", "dark"), (await tab.Page.GetAttributeAsync("html", "lang"), await tab.Page.GetAttributeAsync("html", "data-theme")));
        Assert.Equal("dark", await tab.Page.InputValueAsync("#Input_Theme"));
        await using var db = host.Database.Open();
        Assert.Equal("en", db.Users.Single(user => user.Username == username).Locale);

        await using var elsewhere = await host.OpenAsync(user: null);
        await elsewhere.SignInAsync(username, PanelHost.Password);
        Assert.Equal("en", await elsewhere.Page.GetAttributeAsync("html", "lang"));
    }

    [Fact]
    public async Task Guesses_of_the_password_are_slowed_down_and_a_known_one_is_not_taken()
    {
        var username = await AddUserAsync();
        await using var tab = await host.OpenAsync(user: null);
        await tab.SignInAsync(username, PanelHost.Password);
        await tab.GoToAsync("/profile");
        await ChangeAsync(tab, PanelHost.Password, "corinthians1");
        await Assertions.Expect(tab.Page.Locator("#Input_New-error")).ToContainTextAsync("vazadas");
        await ChangeAsync(tab, "errada", "outra senha que ninguém usa");
        await using (var db = host.Database.Open())
        {
            var record = await db.UserSignIns.SingleAsync(row => db.Users.Any(user => user.Id == row.UserId && user.Username == username));
            Assert.Equal(1, record.Failures);
            for (var failure = 0; failure < 40; failure++)
            {
                record.Failed(TimeProvider.System.GetUtcNow());
            }

            await db.SaveChangesAsync();
        }

        await ChangeAsync(tab, PanelHost.Password, "outra senha que ninguém usa");
        await Assertions.Expect(tab.Page.Locator("[data-errors]")).ToContainTextAsync("Muitas senhas erradas");
        Assert.Empty(await tab.AxeAsync());
    }

    private static async Task ChangeAsync(PanelTab tab, string current, string chosen)
    {
        await tab.Page.FillAsync("#Input_Current", current);
        await tab.Page.FillAsync("#Input_New", chosen);
        await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.ClickAsync("form[action*='Password'] button"), response => response.Request is { Method: "POST", IsNavigationRequest: true });
        await tab.Page.WaitForLoadStateAsync();
    }

    private static async Task AskForCodeAsync(PanelTab tab, string username)
    {
        await tab.GoToAsync("/sign-in");
        await tab.Page.FillAsync("#Input_Username", username);
        await tab.Page.FillAsync("#Input_Password", PanelHost.Password);
        await tab.Page.ClickAsync(".btn-primary");
        await tab.Page.Locator("#Input_Code").WaitForAsync();
        Assert.DoesNotContain(PanelHost.Password, await tab.Page.ContentAsync(), StringComparison.Ordinal);
    }

    // The code of the next step is taken too, and is not the one that was shown to turn it on.
    private static string Code(string secret, int later) =>
        new Totp(OneTimeCodes.Read(secret)!).ComputeTotp(TimeProvider.System.GetUtcNow().AddSeconds(30 * later).UtcDateTime);

    private async Task<string> AddUserAsync()
    {
        var username = $"leitora{Some.Number}";
        await host.Database.SaveAsync(new User(username, Bcrypt.Hash(PanelHost.Password, 4), UserRole.Viewer));
        return username;
    }
}
