using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>The administrators' list of users. Every test makes its own.</summary>
[Collection(PanelCollection.Name)]
public sealed class UsersPageTests(PanelHost host)
{
    private const string Submit = ".savebar .btn-primary";

    [Fact]
    public async Task A_new_users_password_is_shown_once_and_opens()
    {
        var username = $"nova{Some.Number}";
        await using var tab = await host.OpenAsync("admin", script: false);
        await tab.GoToAsync("/users/edit");
        await tab.Page.FillAsync("#Input_Username", username);
        await tab.Page.SelectOptionAsync("#Input_Role", "Operator");
        await tab.Page.ClickAsync(Submit);
        var password = await tab.Page.InnerTextAsync("#generated");
        await using var theirs = await host.OpenAsync(user: null);
        await theirs.SignInAsync(username, password);
        await tab.GoToAsync(new Uri(tab.Page.Url).PathAndQuery + "/" + (await UserAsync(username)).Id);
        Assert.Equal(0, await tab.Page.Locator("#generated").CountAsync());
        Assert.DoesNotContain(password, await tab.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_password_is_judged_and_stays_unseen()
    {
        await using var tab = await host.OpenAsync("admin");
        await tab.GoToAsync("/users/edit");
        var username = $"nova{Some.Number}";
        await tab.Page.FillAsync("#Input_Username", username);
        await tab.Page.FillAsync("#Input_Password", "senha123456");
        await tab.Page.ClickAsync(Submit);
        Assert.Contains("vazadas", await tab.Page.InnerTextAsync("#Input_Password-error"), StringComparison.Ordinal);
        Assert.Equal("", await tab.Page.InputValueAsync("#Input_Password"));
        Assert.Empty(await tab.AxeAsync());
        await tab.Page.FillAsync("#Input_Password", "cavalo pilha grampo certo");
        await tab.Page.ClickAsync(Submit);
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync(username);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_partner_belongs_to_a_customer_who_stands_in_the_list()
    {
        var username = $"parceira{Some.Number}";
        await using var tab = await host.OpenAsync("admin", script: false);
        await tab.GoToAsync("/users/edit");
        await tab.Page.FillAsync("#Input_Username", username);
        await tab.Page.SelectOptionAsync("#Input_Role", "Partner");
        await tab.Page.ClickAsync(Submit);
        await Assertions.Expect(tab.Page.Locator("#Input_CustomerId[aria-invalid=true]")).ToBeVisibleAsync();
        await tab.Page.FillAsync("#Input_CustomerId", host.Seed.Customers[5].Code);
        await tab.Page.ClickAsync(Submit);
        await tab.GoToAsync($"/users?q={username}&role=partner");
        Assert.Contains(host.Seed.Customers[5].Name, await tab.Page.InnerTextAsync("#list tbody tr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_made_on_an_older_version_is_refused()
    {
        var user = await AddAsync();
        await using var tab = await host.OpenAsync("admin");
        await tab.GoToAsync($"/users/edit/{user.Id}");
        await using (var db = host.Database.Open())
        {
            (await db.Users.SingleAsync(row => row.Id == user.Id)).ChooseLanguage("en");
            await db.SaveChangesAsync();
        }

        await tab.Page.SelectOptionAsync("#Input_Role", "Operator");
        var answer = await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.ClickAsync(Submit), response => response.Request is { Method: "POST", IsNavigationRequest: true });
        Assert.Equal(422, answer.Status);
        Assert.Contains("Nada foi salvo.", await tab.Page.InnerTextAsync("[data-errors]"), StringComparison.Ordinal);
        Assert.Equal(UserRole.Viewer, (await UserAsync(user.Username)).Role);
    }

    [Fact]
    public async Task Every_action_works_without_script()
    {
        var user = await AddAsync(row => row.TurnOnSecondFactor([1], ["x"], TimeProvider.System.GetUtcNow()));
        await LockAsync(user);
        await using var tab = await host.OpenAsync("admin", script: false);
        await tab.GoToAsync($"/users/edit/{user.Id}");
        await tab.Page.ClickAsync("form[action*='Unlock'] button");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToBeVisibleAsync();
        Assert.Equal(0, await tab.Page.Locator("form[action*='Unlock']").CountAsync());
        await tab.Page.ClickAsync("form[action*='SignOut'] button");
        var out1 = (await UserAsync(user.Username)).SecurityStamp;
        Assert.NotEqual(user.SecurityStamp, out1);
        await tab.Page.ClickAsync("a[href*='ask=RemoveFactor']");
        await tab.Page.ClickAsync(".btn-danger-fill");
        Assert.Null((await UserAsync(user.Username)).SecondFactorSince);
        await tab.Page.ClickAsync("a[href*='ask=Reset']");
        await tab.Page.ClickAsync(".btn-danger-fill");
        Assert.True(Bcrypt.Verify(await tab.Page.InnerTextAsync("#generated"), (await UserAsync(user.Username)).PasswordHash));
        await tab.Page.ClickAsync("a[href*='ask=Delete']");
        Assert.Contains(user.Username, await tab.Page.InnerTextAsync(".notice.is-warn"), StringComparison.Ordinal);
        await tab.Page.ClickAsync(".btn-danger-fill");
        await tab.Page.WaitForURLAsync("**/users");
        await using var db = host.Database.Open();
        Assert.False(await db.Users.AnyAsync(row => row.Id == user.Id));
    }

    [Fact]
    public async Task Search_filters_and_pages_narrow_the_list()
    {
        var name = $"turma{Some.Number}x";
        await host.Database.SaveAsync([.. Enumerable.Range(0, 60).Select(number => new User($"{name}{number:00}", "x", UserRole.Viewer))]);
        var locked = new User($"{name}fechada", "x", UserRole.Operator);
        await host.Database.SaveAsync(locked);
        await LockAsync(locked);
        await using var tab = await host.OpenAsync("admin");
        await tab.GoToAsync($"/users?q={name}");
        var first = await NamesAsync(tab);
        await tab.GoToAsync(new Uri(host.Address, await tab.Page.Locator("a[rel=next]").GetAttributeAsync("href")).PathAndQuery);
        var second = await NamesAsync(tab);
        Assert.Equal((50, 11, 61), (first.Count, second.Count, first.Concat(second).Distinct().Count()));
        foreach (var narrowed in (string[])["role=operator", "state=locked", "role=operator&state=locked&factor=false"])
        {
            await tab.GoToAsync($"/users?q={name}&{narrowed}");
            Assert.Equal([locked.Username], await NamesAsync(tab));
        }

        await tab.GoToAsync($"/users?q={name}&state=disabled");
        await Assertions.Expect(tab.Page.Locator(".empty")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_row_leads_to_what_the_user_did_and_what_was_done_to_them()
    {
        var user = await AddAsync();
        using (host.Database.Actor.Become(new Server.Common.Actor(user.Id, user.Username)))
        {
            await host.Database.SaveAsync(Some.Provider());
        }

        await using var tab = await host.OpenAsync("admin");
        await tab.GoToAsync($"/users?q={user.Username}");
        await tab.FollowAsync("#list a[href*='/audit']");
        Assert.Equal(2, await tab.Page.Locator("#list tbody tr").CountAsync());
        await Assertions.Expect(tab.Page.Locator(".chip").First).ToContainTextAsync(user.Username);
        await tab.Page.FillAsync("#list-search", "Provider");
        await Assertions.Expect(tab.Page.Locator("#list tbody tr")).ToHaveCountAsync(1);
        Assert.Contains($"user={user.Id}", tab.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PanelHost.Operator)]
    [InlineData(PanelHost.Viewer)]
    public async Task Reading_and_writing_are_the_administrators_alone(string reader)
    {
        var user = await AddAsync();
        await using var tab = await host.OpenAsync(reader);
        await tab.GoToAsync("/");
        Assert.Equal(0, await tab.Page.Locator("a[href='/users']").CountAsync());
        foreach (var path in (string[])["/users", "/users/edit", $"/users/edit/{user.Id}", "/audit"])
        {
            Assert.Equal(403, await tab.GoToAsync(path));
        }

        await tab.GoToAsync("/profile");
        foreach (var path in (string[])["/users?handler=Require", "/users/edit", $"/users/edit/{user.Id}?handler=Delete", $"/users/edit/{user.Id}?handler=Reset", "/audit"])
        {
            Assert.Equal(403, await PostAsync(tab, path));
        }

        Assert.Equal(user.PasswordHash, (await UserAsync(user.Username)).PasswordHash);
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        await using var tab = await host.OpenAsync(user: null);
        foreach (var path in (string[])["/users", "/users/edit", "/audit"])
        {
            await tab.GoToAsync(path);
            Assert.Contains("/sign-in", tab.Page.Url, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_has_no_second_factor_cannot_require_it_of_others()
    {
        await using var tab = await host.OpenAsync("admin");
        await tab.GoToAsync("/users");
        var answer = await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.ClickAsync("button[name=on]"), response => response.Request is { Method: "POST", IsNavigationRequest: true });
        Assert.Equal(422, answer.Status);
        Assert.Contains("Ligue antes o seu próprio segundo fator", await tab.Page.InnerTextAsync("[data-errors]"), StringComparison.Ordinal);
        Assert.True(await tab.Page.Locator("#list tbody tr").CountAsync() > 3);
        Assert.Empty(await tab.AxeAsync());
    }

    // With the form token of the page it is on, so that nothing but the right is missing.
    private static Task<int> PostAsync(PanelTab tab, string path) => tab.Page.EvaluateAsync<int>("""
        async path => {
          const body = new URLSearchParams({ __RequestVerificationToken: document.querySelector('[name=__RequestVerificationToken]').value });
          return (await fetch(path, { method: 'POST', body })).status;
        }
        """, path);

    private static async Task<IReadOnlyList<string>> NamesAsync(PanelTab tab) => await tab.Page.Locator("#list tbody th").AllInnerTextsAsync();

    private async Task<User> AddAsync(Action<User>? also = null)
    {
        var user = new User($"pessoa{Some.Number}", "x", UserRole.Viewer);
        also?.Invoke(user);
        await host.Database.SaveAsync(user);
        return user;
    }

    private async Task<User> UserAsync(string username)
    {
        await using var db = host.Database.Open();
        return await db.Users.AsNoTracking().SingleAsync(user => user.Username == username);
    }

    private async Task LockAsync(User user)
    {
        var record = new UserSignIn(user.Id);
        for (var failure = 0; failure < 40; failure++)
        {
            record.Failed(TimeProvider.System.GetUtcNow());
        }

        await host.Database.SaveAsync(record);
    }
}
