using Microsoft.Playwright;
using TrunkFlow.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>
/// The first hour of an operator: an empty database and a real Asterisk. A carrier is connected, a trunk is sold and a number with a telephone, each by the steps
/// of the panel and each proved by a call; every click, choice and filled field counts.
/// </summary>
[Trait("needs", "asterisk")]
public sealed class FirstJobsTests(SwitchPanel panel) : IClassFixture<SwitchPanel>
{
    private const string Answered = "Atendeu";
    private const string Number = "+551130001100";

    private static readonly LocatorAssertionsToHaveTextOptions Said = new() { Timeout = 40_000 };

    private PanelTab tab = null!;
    private int touches;

    [Fact]
    public async Task An_empty_switch_sells_after_three_jobs_of_sixteen_thirteen_and_thirteen_touches()
    {
        await panel.Laboratory.RunAsync("gateway", "answer", "31");
        tab = await panel.OpenAsync();
        await using var opened = tab;
        await tab.GoToAsync("/");
        await KeepAsync("first-jobs");
        await ConnectACarrierAsync();
        Assert.InRange(Counted(), 1, 16);
        await SellATrunkAsync();
        Assert.InRange(Counted(), 1, 13);
        await SellANumberAsync();
        Assert.InRange(Counted(), 1, 13);
        await tab.GoToAsync("/");
        await Expect(tab.Page.Locator("#first-jobs")).ToHaveCountAsync(0);
        Assert.Empty(tab.Faults);
    }

    private async Task ConnectACarrierAsync()
    {
        await ClickAsync("text=Começar >> nth=0");
        await FillAsync("Name", "Atlas");
        await FillAsync("CostPerMinute", "0,08");
        await NextAsync("gateway");
        await FillAsync("Name", "gw-atlas");
        await FillAsync("Host", $"{panel.Laboratory.Network}.21");
        await FillAsync("Port", "5070");
        await FillAsync("InboundAddresses", $"{panel.Laboratory.Network}.21");
        await NextAsync("price");
        await FillAsync("PricePerMinute", "0,05");
        await NextAsync("test");
        // At once: what was just saved may still be on its way to the switch.
        await FillAsync("Number", "11 90001-0001");
        await ClickAsync("#test-call-start");
        await ResultAsync("first-job-carrier");
        await ClickAsync("#next");
        await FillAsync("Name", "Brasil");
        await ClickAsync("#next");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("gw-atlas");
        await Expect(tab.Page.Locator("section", new() { Has = tab.Page.Locator("#routes") })).ToContainTextAsync("Brasil");
    }

    private async Task SellATrunkAsync()
    {
        await tab.GoToAsync("/");
        await ClickAsync("text=Começar >> nth=0");
        await FillAsync("Name", "Varejo");
        await NextAsync("price");
        await FillAsync("PricePerMinute", "0,12");
        await NextAsync("customer");
        await FillAsync("Name", "Quimera");
        await FillAsync("Code", "quimera");
        await FillAsync("CreditLimit", "100");
        await FillAsync("Trunks_0__Address", $"{panel.Laboratory.Network}.11");
        await NextAsync("ready");
        await Expect(tab.Page.Locator("section", new() { Has = tab.Page.Locator("#there") })).ToContainTextAsync($"{panel.Laboratory.Network}.11");
        await FillAsync("Number", "11 90001-0001");
        await ClickAsync("#test-call-start");
        await ResultAsync("first-job-trunk");
        await ClickAsync("#done");
        await panel.ConfirmedAsync();
        Assert.Equal("200", await panel.Laboratory.RunAsync("call", "011900010001"));
    }

    private async Task SellANumberAsync()
    {
        await tab.GoToAsync("/start");
        await ClickAsync("text=Começar");
        await FillAsync("Name", "Padaria");
        await FillAsync("Code", "padaria");
        await NextAsync("extension");
        await FillAsync("Number", "201");
        await ClickAsync("#next");
        var (user, password) = (await tab.Page.InnerTextAsync("#user"), await tab.Page.InnerTextAsync("#password"));
        await KeepAsync("first-job-extension");
        await panel.ConfirmedAsync();
        Assert.Equal("200", await panel.Laboratory.RunAsync("register", user, password, "31"));
        await NextAsync("did");
        await FillAsync("FirstNumber", Number);
        await tab.Page.SelectOptionAsync("#Input_GatewayId", new SelectOptionValue { Label = "gw-atlas" });
        touches++;
        await NextAsync("rings");
        await NextAsync("ready");
        await Expect(tab.Page.Locator("#telephone .status")).ToHaveTextAsync("Registrado", Said);
        Assert.Equal("201", await tab.Page.InputValueAsync("#Input_Number"));
        await ClickAsync("#test-call-start");
        await ResultAsync("first-job-number");
        await ClickAsync("#done");
        await panel.ConfirmedAsync();
        Assert.Equal("200", await panel.Laboratory.RunAsync("call", Number.TrimStart('+'), "--from", "21", "--as", "21999990006"));
    }

    /// <summary>Answered, talked, and over, with its record a click away.</summary>
    private async Task ResultAsync(string picture)
    {
        var row = tab.Page.Locator("#test-calls tbody tr").First;
        await Expect(row.Locator(".status")).ToHaveTextAsync(Answered, Said);
        await Expect(row.Locator("a", new() { HasText = "Ver registro" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await KeepAsync(picture);
    }

    private async Task KeepAsync(string picture)
    {
        await PanelPictures.KeepEveryLookAsync(tab, picture);
        Assert.Empty(await tab.AxeAsync());
    }

    private async Task FillAsync(string field, string value)
    {
        await tab.Page.FillAsync($"#Input_{field}", value);
        touches++;
    }

    private async Task ClickAsync(string what)
    {
        await tab.Page.ClickAsync(what);
        touches++;
    }

    private async Task NextAsync(string step)
    {
        await ClickAsync("#next");
        await tab.Page.WaitForURLAsync(url => url.Contains($"/{step}?", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
    }

    private int Counted()
    {
        var counted = touches;
        touches = 0;
        return counted;
    }
}
