using System.Net.Http.Headers;
using Microsoft.Playwright;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>An administrator makes keys for programs and takes them back.</summary>
[Collection(PanelCollection.Name)]
public sealed class ApiKeysPageTests(PanelHost host)
{
    private const string Submit = ".savebar .btn-primary";

    [Fact]
    public async Task A_key_is_shown_once_opens_the_api_and_is_revoked_after_a_question_without_script()
    {
        var name = $"Portal {Some.Number}";
        await using var tab = await host.OpenAsync("admin", script: false);
        await tab.GoToAsync("/api-keys/create");
        await tab.Page.FillAsync("#Input_Name", name);
        await tab.Page.FillAsync("#Input_CustomerId", host.Seed.Customers[5].Code);
        await tab.Page.CheckAsync("input[value=ManageExtensions]");
        await tab.Page.ClickAsync(Submit);
        var secret = (await tab.Page.InnerTextAsync(".notice .select-all")).Trim();
        Assert.StartsWith("tf_", secret, StringComparison.Ordinal);
        Assert.Contains(host.Seed.Customers[5].Name, await AskAsync(secret, "{ customers { nodes { name } } }"), StringComparison.Ordinal);

        await tab.GoToAsync($"/api-keys?q={Uri.EscapeDataString(name)}");
        var row = tab.Page.Locator("#list tbody tr");
        Assert.Equal(1, await row.CountAsync());
        Assert.DoesNotContain(secret, await tab.Page.ContentAsync(), StringComparison.Ordinal);
        await Assertions.Expect(row).ToContainTextAsync("em vigor");
        await row.Locator("a.btn").ClickAsync();
        Assert.Contains(name, await tab.Page.InnerTextAsync(".notice"), StringComparison.Ordinal);
        await tab.Page.ClickAsync(".btn-danger-fill");
        await Assertions.Expect(tab.Page.GetByText($"A chave “{name}” foi revogada.")).ToBeVisibleAsync();
        Assert.Contains("AUTH_NOT_AUTHENTICATED", await AskAsync(secret, "{ customers { nodes { name } } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_stands_at_its_field_and_what_was_typed_stays()
    {
        await using var tab = await host.OpenAsync("admin");
        await tab.GoToAsync("/api-keys/create");
        await tab.Page.FillAsync("#Input_Name", "Relatórios");
        await tab.Page.SelectOptionAsync("#Input_Role", "Viewer");
        await tab.Page.CheckAsync("input[value=Operate]");
        await tab.Page.ClickAsync(Submit);
        await Assertions.Expect(tab.Page.Locator("#scopes-error")).ToBeVisibleAsync();
        Assert.Equal("Relatórios", await tab.Page.InputValueAsync("#Input_Name"));
        Assert.Empty(await tab.AxeAsync());
        await tab.Page.UncheckAsync("input[value=Operate]");
        await tab.Page.FillAsync("#Input_AllowedAddresses", "192.0.2.0/24\nescritório");
        await tab.Page.ClickAsync(Submit);
        await Assertions.Expect(tab.Page.Locator("#Input_AllowedAddresses-error")).ToContainTextAsync("escritório");
        await tab.Page.FillAsync("#Input_AllowedAddresses", "192.0.2.0/24");
        await tab.Page.FillAsync("#Input_ExpiresAt", "9999-12-31");
        await tab.Page.ClickAsync(Submit);
        await Assertions.Expect(tab.Page.Locator("#Input_ExpiresAt-error")).ToContainTextAsync("01/01/2000");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task The_list_shows_what_each_key_may_and_its_states_narrow_it()
    {
        var number = Some.Number;
        await MakeAsync($"Faturamento {number}", "Operator", "192.0.2.0/24");
        await MakeAsync($"Painel de parede {number}", "Viewer", "");
        await using var tab = await host.OpenAsync("admin");
        await tab.GoToAsync($"/api-keys?q={number}&state=inForce");
        Assert.Equal(2, await tab.Page.Locator("#list tbody tr").CountAsync());
        Assert.Contains("192.0.2.0/24", await tab.Page.InnerTextAsync("#list"), StringComparison.Ordinal);
        Assert.Empty(await tab.AxeAsync());
        await PanelPictures.KeepEveryLookAsync(tab, "api-keys-list");
        await tab.GoToAsync($"/api-keys?q={number}&state=revoked");
        await Assertions.Expect(tab.Page.GetByText("Nenhuma chave corresponde")).ToBeVisibleAsync();
        Assert.Empty(tab.Faults);
    }

    private async Task MakeAsync(string name, string role, string addresses)
    {
        await using var tab = await host.OpenAsync("admin");
        await tab.GoToAsync("/api-keys/create");
        await tab.Page.FillAsync("#Input_Name", name);
        await tab.Page.SelectOptionAsync("#Input_Role", role);
        await tab.Page.FillAsync("#Input_AllowedAddresses", addresses);
        await tab.Page.ClickAsync(Submit);
        await tab.Page.Locator(".notice .select-all").WaitForAsync();
        Assert.Empty(await tab.AxeAsync());
        await PanelPictures.KeepEveryLookAsync(tab, "api-keys-made");
    }

    private async Task<string> AskAsync(string secret, string query)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return (await new ApiClient(http).AnswerAsync(query)).GetRawText();
    }
}
