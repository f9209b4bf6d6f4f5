using Microsoft.Playwright;
using TrunkFlow.Tests.Reports;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>An operator whose browser runs no script does a day's work beside a real Asterisk, by links and forms alone.</summary>
[Trait("needs", "asterisk")]
public sealed class WithoutScriptTests(SwitchPanel panel) : IClassFixture<SwitchPanel>
{
    private const string Save = ".savebar .btn-primary";
    private const string Extension = "2017";
    private const string Did = "+551131007700";

    private PanelTab tab = null!;

    [Fact]
    public async Task Signing_in_a_customer_a_number_a_report_and_a_publication_taken_back_need_no_script()
    {
        await panel.ConfirmedAsync();
        await using var opened = tab = await panel.OpenAsync(null, script: false);
        await SignInAsync();
        var customer = await AddCustomerAsync();
        var endpoint = await AddExtensionAsync();
        await AllocateAsync();
        await ReadReportAsync(customer);
        await panel.ConfirmedAsync();
        await KnowsAsync(endpoint, true);
        await TakeBackAsync(endpoint);
        await PublishAsync(endpoint);
        await tab.Page.ClickAsync(".topbar .menu summary");
        await tab.Page.ClickAsync(".topbar .menu button");
        await Expect(tab.Page.Locator("#Input_Password")).ToBeVisibleAsync();
        Assert.Empty(tab.Faults);
    }

    private async Task SignInAsync()
    {
        await tab.GoToAsync("/customers");
        await tab.Page.FillAsync("#Input_Username", SwitchPanel.Operator);
        await tab.Page.FillAsync("#Input_Password", "errada");
        await tab.Page.ClickAsync("form[method=post] .btn-primary");
        await Expect(tab.Page.Locator(".notice.is-bad")).ToBeVisibleAsync();
        await tab.Page.FillAsync("#Input_Password", SwitchPanel.Password);
        await tab.Page.ClickAsync("form[method=post] .btn-primary");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Clientes");
    }

    private async Task<Guid> AddCustomerAsync()
    {
        await tab.Page.ClickAsync("text=Novo cliente");
        await tab.Page.FillAsync("#Input_Name", "Padaria sem Script");
        await tab.Page.FillAsync("#Input_Code", "Não Pode");
        await tab.Page.SelectOptionAsync("#Input_Type", new SelectOptionValue { Label = "Ramal" });
        await tab.Page.ClickAsync(Save);
        await Expect(tab.Page.Locator("#Input_Code-error")).ToBeVisibleAsync();
        await tab.Page.FillAsync("#Input_Code", "sem-script");
        await tab.Page.ClickAsync(Save);
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Padaria sem Script");
        return Guid.Parse(new Uri(tab.Page.Url).Segments[^1]);
    }

    private async Task<string> AddExtensionAsync()
    {
        await tab.Page.ClickAsync(".rail a[href='/extensions']");
        await tab.Page.ClickAsync("text=Novo ramal");
        await tab.Page.FillAsync("#Input_CustomerId", "sem-script");
        await tab.Page.FillAsync("#Input_Number", Extension);
        await tab.Page.ClickAsync(Save);
        return await tab.Page.InnerTextAsync(".notice.is-ok dd >> nth=0");
    }

    private async Task AllocateAsync()
    {
        await tab.Page.ClickAsync(".rail a[href='/dids']");
        await tab.Page.ClickAsync("text=Novos números");
        await tab.Page.FillAsync("#Input_FirstNumber", Did);
        await tab.Page.ClickAsync(Save);
        await tab.Page.ClickAsync("#list th a");
        await tab.Page.ClickAsync("text=Alocar");
        await tab.Page.FillAsync("#Customer", "sem-script");
        await tab.Page.ClickAsync("text=Continuar");
        await tab.Page.FillAsync("#Input_Destinations_0__Number", Extension);
        await tab.Page.ClickAsync(Save);
        await Expect(tab.Page.Locator(".page-head .status")).ToHaveTextAsync("Alocado");
    }

    private async Task ReadReportAsync(Guid customer)
    {
        var hour = TimeProvider.System.GetUtcNow().AddHours(-1);
        await panel.Database.SaveHoursAsync(Rollups.Hour(hour.ToString("yyyy-MM-dd'T'HH':00Z'", System.Globalization.CultureInfo.InvariantCulture), customer, calls: 3, attempts: 3, answered: 2, talk: 240, sell: 12.34m, buy: 5m));
        await tab.Page.ClickAsync(".rail a[href='/reports']");
        await tab.Page.ClickAsync("#filters summary");
        await tab.Page.FillAsync("#f-customer", "sem-script");
        await tab.Page.ClickAsync("#filters button[type=submit]");
        await tab.Page.ClickAsync(".page-head a[href*='period=30d']");
        await Expect(tab.Page.Locator("#filters")).ToContainTextAsync("Padaria sem Script");
        await Expect(tab.Page.Locator("tbody tr")).ToContainTextAsync("12,34");
        await tab.Page.ClickAsync(".page-head summary");
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.ClickAsync("a[href*='download=csv']"));
        Assert.Contains("12,34", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }

    private async Task TakeBackAsync(string endpoint)
    {
        await tab.Page.ClickAsync(".rail a[href='/sync']");
        var oldest = tab.Page.Locator("#revisions tbody tr", new() { Has = tab.Page.Locator("a.btn") }).Last;
        var generation = await oldest.Locator("td").First.InnerTextAsync();
        await oldest.Locator("a.btn").ClickAsync();
        await Expect(tab.Page.Locator("[aria-labelledby=undone] tbody tr")).Not.ToHaveCountAsync(0);
        await tab.Page.ClickAsync(".btn-danger-fill");
        await Expect(tab.Page.Locator("[data-toast]")).ToBeVisibleAsync();
        await SeenAsync($"Volta à versão {generation}");
        await Eventually.TrueAsync(async () =>
        {
            await tab.Page.ReloadAsync();
            return await tab.Page.Locator("#waiting ins.diff-row", new() { HasText = $"[{endpoint}]" }).CountAsync() > 0;
        }, "what was taken back waits to be published", 30);
        await KnowsAsync(endpoint, false);
    }

    private async Task PublishAsync(string endpoint)
    {
        await tab.Page.FillAsync("#Input_Reason", "A padaria quer telefonar");
        await tab.Page.ClickAsync("text=Publicar agora");
        await Expect(tab.Page.Locator("[data-toast]")).ToBeVisibleAsync();
        await SeenAsync("A padaria quer telefonar");
        await KnowsAsync(endpoint, true);
    }

    /// <summary>Nothing renews the page by itself, so the reader loads it again until the newest publication is in force.</summary>
    private Task SeenAsync(string reason) => Eventually.TrueAsync(async () =>
    {
        await tab.Page.ReloadAsync();
        var newest = await tab.Page.Locator("#revisions tbody tr").First.InnerTextAsync();
        return newest.Contains(reason, StringComparison.Ordinal) && newest.Contains("Em uso", StringComparison.Ordinal);
    }, $"{reason} is in force", 60);

    private Task KnowsAsync(string endpoint, bool known) => Eventually.TrueAsync(
        async () => (await panel.Laboratory.CommandAsync($"pjsip show endpoint {endpoint}")).Contains($"Endpoint:  {endpoint}", StringComparison.Ordinal) == known, $"{endpoint} on the switch: {known}", 30);
}
