using Microsoft.Playwright;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>An operator on duty: pages that stand open show what happens on a real Asterisk by themselves, and their buttons do there what they say.</summary>
[Trait("needs", "asterisk")]
public sealed class LivePagesOnARealSwitchTests(DutyRoom duty) : IClassFixture<DutyRoom>, IAsyncLifetime
{
    private const string Caller = "551133334444";
    private const string Dialled = "01130001000";
    private const string First = "+5511900010001";
    private const string Second = "+5511900010002";
    private const string Third = "+5511900010003";

    /// <summary>From a packet to a page: Asterisk, its event, the database or a topic, the stream, the answer. Less than the half minute after which a page asks anyway.</summary>
    private const int Patience = 25;

    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = Patience * 1000 };
    private static readonly LocatorAssertionsToHaveTextOptions Said = new() { Timeout = Patience * 1000 };
    private static readonly LocatorAssertionsToHaveCountOptions Counted = new() { Timeout = Patience * 1000 };

    private PanelTab page = null!;

    private Laboratory Laboratory => duty.Panel.Laboratory;

    /// <summary>Whatever the test before left, nobody is talking.</summary>
    public async Task InitializeAsync()
    {
        await Laboratory.CommandAsync("channel request hangup all");
        page = await duty.Panel.OpenAsync();
    }

    public async Task DisposeAsync() => await page.DisposeAsync();

    [Fact]
    public async Task A_call_is_seen_while_it_lasts_counted_and_hung_up()
    {
        await using var wall = await duty.Panel.OpenAsync();
        await wall.GoAndHearAsync("/");
        await page.GoAndHearAsync("/live-calls");
        var tile = wall.Page.Locator(".tile", new() { HasText = "Chamadas ativas" }).Locator(".tile-value");
        await Expect(tile).ToHaveTextAsync("0", Said);

        var call = Laboratory.RunAsync("call", Dialled, "--as", Caller, "--wait");
        var row = page.Page.Locator("#list tbody tr");
        await Expect(row).ToHaveCountAsync(1, Counted);
        await Expect(row).ToContainTextAsync("Em conversa", Soon);
        foreach (var fact in (string[])[Caller, Dialled, "Quimera", "Carrier"])
        {
            await Expect(row).ToContainTextAsync(fact);
        }

        await Expect(tile).ToHaveTextAsync("1", Said);
        await PanelPictures.KeepEveryLookAsync(page, "live-call");
        await PanelPictures.KeepEveryLookAsync(wall, "live-dashboard");
        await page.FollowAsync("#list .btn-danger");
        await Expect(page.Page.GetByText($"Desligar a chamada de {Caller} para {Dialled}?")).ToBeVisibleAsync();
        await PanelPictures.KeepEveryLookAsync(page, "live-hang-up");
        await page.Page.ClickAsync("text=Desligar chamada");

        await Expect(row).ToHaveCountAsync(0, Counted);
        await Expect(page.Page.Locator("#list")).ToContainTextAsync("Nenhuma chamada", Soon);
        // The far end hears of it: SIPp waits for Asterisk's BYE.
        Assert.Equal("200", await call);
        await Eventually.TrueAsync(async () => (await Laboratory.CommandAsync("core show channels count")).StartsWith("0 active channels", StringComparison.Ordinal), "no channel left", Patience);
        await Expect(tile).ToHaveTextAsync("0", Said);
        Assert.Empty(page.Faults.Concat(wall.Faults));
    }

    [Fact]
    public async Task A_carrier_that_answers_no_more_is_down_on_the_open_list_and_up_again_when_it_does()
    {
        await page.GoAndHearAsync("/gateways");
        var status = page.Page.Locator("#list tr", new() { HasText = "Carrier" }).Locator(".status");
        await Expect(status).ToHaveTextAsync("Responde", Said);
        await Laboratory.RunAsync("gateway", "stop", "answer-21-5070");
        try
        {
            await Expect(status).ToHaveTextAsync("Sem resposta", Said);
            await PanelPictures.KeepEveryLookAsync(page, "gateway-down");
        }
        finally
        {
            await Laboratory.RunAsync("gateway", "answer", "21");
        }

        await Expect(status).ToHaveTextAsync("Responde", Said);
        Assert.Empty(page.Faults);
    }

    [Fact]
    public async Task A_telephone_that_registers_is_seen_on_the_open_list()
    {
        await page.GoAndHearAsync("/extensions?q=201");
        var row = page.Page.Locator("#list tbody tr");
        await Expect(row.Locator(".status")).ToHaveTextAsync("Não registrado");
        Assert.Equal("200", await Laboratory.RunAsync("register", duty.Operator.Telephone.EndpointName, duty.Operator.Secret, "31"));
        await Expect(row.Locator(".status")).ToHaveTextAsync("Registrado", Said);
        await PanelPictures.KeepEveryLookAsync(page, "extension-registered");
        Assert.Contains($"{Laboratory.Network}.31:5070", await Laboratory.CommandAsync($"pjsip show aor {duty.Operator.Telephone.EndpointName}"), StringComparison.Ordinal);
        Assert.Empty(page.Faults);
    }

    [Fact]
    public async Task A_conference_is_held_by_the_buttons_of_its_page()
    {
        var conference = await PlanAsync();
        await page.GoAndHearAsync($"/conferences/{conference.Id}");
        await Expect(page.Page.Locator("#head")).ToContainTextAsync("Prevista");
        await page.Page.ClickAsync("#start");
        await StateAsync(First, "Na sala");
        await StateAsync(Second, "Na sala");
        await Expect(page.Page.Locator("#head")).ToContainTextAsync("Em andamento", Soon);
        await RoomAsync(conference, (First, false), (Second, false));

        await Row(First).Locator("button", new() { HasText = "Silenciar" }).ClickAsync();
        await StateAsync(First, "Na sala, silenciado");
        await RoomAsync(conference, (First, true), (Second, false));
        await PanelPictures.KeepEveryLookAsync(page, "conference-muted");

        await Row(Second).Locator("button", new() { HasText = "Retirar" }).ClickAsync();
        await StateAsync(Second, "Saiu");
        await RoomAsync(conference, (First, true));

        await page.Page.FillAsync("#Input_Number", Third);
        await page.Page.ClickAsync("text=Convidar >> nth=-1");
        await StateAsync(Third, "Na sala");
        await RoomAsync(conference, (First, true), (Third, false));

        await page.FollowAsync("#end");
        await PanelPictures.KeepEveryLookAsync(page, "conference-end");
        await page.Page.ClickAsync(".btn-danger-fill");
        await Expect(page.Page.Locator("#head")).ToContainTextAsync("Encerrada", Soon);
        await StateAsync(First, "Saiu");
        await StateAsync(Third, "Saiu");
        await RoomAsync(conference);
        await PanelPictures.KeepEveryLookAsync(page, "conference-over");
        Assert.Empty(page.Faults);
    }

    [Fact]
    public async Task A_test_call_is_made_from_the_page_of_a_gateway_and_of_a_customer_and_says_by_itself_how_it_went()
    {
        await page.GoAndHearAsync($"/gateways/{duty.Operator.Gateway.Id}");
        await page.Page.FillAsync("#Input_Number", "11 90001-0001");
        await page.Page.ClickAsync("#test-call-start");
        var rows = page.Page.Locator("#test-calls tbody tr");
        await Expect(rows.First).ToContainTextAsync("+55 11 90001-0001");
        await Expect(rows.First.Locator(".status")).ToHaveTextAsync("Atendeu e está ouvindo o sinal", Said);
        await PanelPictures.KeepEveryLookAsync(page, "test-call-answered");
        await Expect(rows.First.Locator(".status")).ToHaveTextAsync("Atendeu", Said);
        await page.FollowAsync("#test-calls a >> text=Ver registro");
        await Expect(page.Page.Locator(".page-head")).ToContainTextAsync("Chamada de teste");
        await Expect(page.Page.Locator(".tiles")).ToContainTextAsync("teste: ninguém paga");
        await PanelPictures.KeepEveryLookAsync(page, "test-call-record");

        await page.GoAndHearAsync($"/customers/{duty.Operator.Office.Id}");
        await page.Page.FillAsync("#Input_Number", "21 3333-0000");
        await page.Page.ClickAsync("#test-call-start");
        await Expect(rows.First.Locator(".status")).ToHaveTextAsync("Sem rota para o destino", Said);
        await Expect(rows.First).ToContainTextAsync("Q.850 3", Soon);
        await page.Page.FillAsync("#Input_Number", "não é número");
        await page.Page.ClickAsync("#test-call-start");
        await Expect(page.Page.Locator("[role=alert]")).ToContainTextAsync("formato internacional");
        Assert.Equal("não é número", await page.Page.InputValueAsync("#Input_Number"));
        await PanelPictures.KeepEveryLookAsync(page, "test-call-refused");
        Assert.Empty(page.Faults);
    }

    private async Task<Conference> PlanAsync()
    {
        var conference = new Conference(duty.Operator.Office.Id, "Reunião de vendas");
        foreach (var number in (string[])[First, Second])
        {
            conference.Invite(number, null, TimeProvider.System.GetUtcNow());
        }

        await duty.Panel.Database.SaveAsync(conference);
        return conference;
    }

    private ILocator Row(string number) => page.Page.Locator("#participants tbody tr", new() { HasText = $"+55 11 {number[5..10]}-{number[10..]}" });

    private Task StateAsync(string number, string state) => Expect(Row(number).Locator(".status")).ToHaveTextAsync(state, Said);

    /// <summary>Who is in the room and who of them is muted, as Asterisk itself says.</summary>
    private Task RoomAsync(Conference conference, params (string Number, bool Muted)[] present) => Eventually.TrueAsync(async () =>
    {
        var said = await Laboratory.CommandAsync($"confbridge list {conference.Id:N}");
        var people = said.Split('\n').Where(line => line.StartsWith("Local/", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        return people.Count == present.Length && present.All(wanted => people.Exists(
            words => words[0].Contains(wanted.Number, StringComparison.Ordinal) && words[1].Contains('m', StringComparison.Ordinal) == wanted.Muted));
    }, $"in the room: {string.Join(", ", present)}", Patience);
}
