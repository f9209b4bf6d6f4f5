using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Settings;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>
/// The page of publishes as people use it, with Asterisk's own word for everything it says. It stays open and is never loaded again by the test.
/// </summary>
[Trait("needs", "asterisk")]
public sealed partial class SyncPageOnARealSwitchTests(SwitchPanel panel) : IClassFixture<SwitchPanel>, IAsyncLifetime
{
    /// <summary>Asterisk reads its files, is asked about them, and the page is told. Less than the half minute after which a page asks anyway.</summary>
    private const int Patience = 25;

    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = Patience * 1000 };
    private static readonly LocatorAssertionsToHaveCountOptions CountedSoon = new() { Timeout = Patience * 1000 };

    private readonly Customer customer = Some.ExtensionCustomer(new CustomerDetails { Name = "Escritório" });
    private PanelTab page = null!;
    private PanelTab desk = null!;

    /// <summary>Whatever the test before left, what is saved is on the switch, and a save goes there by itself.</summary>
    public async Task InitializeAsync()
    {
        await panel.Database.SaveAsync(customer);
        await using (var db = panel.Database.Open())
        {
            await db.Settings.Where(setting => setting.Key == Setting.Publishing).ExecuteDeleteAsync();
            await new RequestPublish(db, panel.Database.Actor, TimeProvider.System).RunAsync(new RequestPublishInput(), default);
        }

        await panel.ConfirmedAsync();
        page = await panel.OpenAsync(SwitchPanel.Admin);
        desk = await panel.OpenAsync();
        await page.GoAndHearAsync("/sync");
    }

    public async Task DisposeAsync()
    {
        await page.DisposeAsync();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task A_change_waits_with_its_lines_until_it_is_published_and_is_kept_with_its_author_and_reason()
    {
        var (endpoint, number) = await AddExtensionAsync();
        await Expect(Newest).ToContainTextAsync("Em uso", Soon);
        await Expect(Newest).ToContainTextAsync(SwitchPanel.Operator, Soon);
        await AllowsAsync(endpoint, "(alaw|ulaw)");

        await page.Page.ClickAsync("text=Revisar as mudanças antes");
        await Expect(page.Page.GetByText("As mudanças salvas esperam aqui até alguém publicar.")).ToBeVisibleAsync();
        await page.Page.FillAsync("#Input_Reason", "Só alaw");
        await EditExtensionAsync(number, "alaw");
        var waiting = page.Page.Locator("#waiting");
        await Expect(waiting.Locator("del.diff-row", new() { HasText = "allow=alaw,ulaw" })).ToHaveCountAsync(1, CountedSoon);
        await Expect(waiting.Locator("ins.diff-row", new() { HasText = "allow=alaw" })).ToHaveCountAsync(1);
        await Expect(page.Page.Locator("#head")).ToContainTextAsync("1 mudança espera");
        await Expect(Rail).ToContainTextAsync("mudanças a publicar", Soon);
        await PanelPictures.KeepEveryLookAsync(page, "sync-waiting");
        await AllowsAsync(endpoint, "(alaw|ulaw)");

        // What is being read and typed stays while the page around it is renewed.
        await waiting.Locator("summary").First.ClickAsync();
        await Expect(waiting.Locator("details").First).Not.ToHaveAttributeAsync("open", "");
        await RenewedAsync();
        await Expect(waiting.Locator("details").First).Not.ToHaveAttributeAsync("open", "");
        await Expect(page.Page.Locator("#Input_Reason")).ToHaveValueAsync("Só alaw");

        await page.Page.ClickAsync("text=Publicar agora");
        await Expect(Newest).ToContainTextAsync("Em uso", Soon);
        await Expect(Newest).ToContainTextAsync("Só alaw", Soon);
        await Expect(Newest).ToContainTextAsync(SwitchPanel.Admin);
        await Expect(waiting.Locator("section")).ToHaveCountAsync(0, CountedSoon);
        await AllowsAsync(endpoint, "(alaw)");
        await TheRevisionShowsItsLinesAsync();
        Assert.Empty(page.Faults);
    }

    [Fact]
    public async Task Going_back_takes_an_endpoint_off_the_switch_and_publishing_brings_it_back()
    {
        var (endpoint, _) = await AddExtensionAsync();
        await KnowsAsync(endpoint, true);
        await panel.ConfirmedAsync();
        // Only when the page shows it do its rows stand still.
        await Expect(Newest.Locator("td").First).ToHaveTextAsync($"{(await panel.StandAsync())!.LiveGeneration}", new() { Timeout = Soon.Timeout });
        await Expect(Newest).ToContainTextAsync("Em uso", Soon);
        var former = page.Page.Locator("#revisions tbody tr", new() { Has = page.Page.Locator("a.btn") }).First;
        var generation = await former.Locator("td").First.InnerTextAsync();

        await former.Locator("a.btn").ClickAsync();
        await page.Page.ClickAsync(".btn-danger-fill");
        await Expect(Newest).ToContainTextAsync($"Volta à versão {generation}", Soon);
        await Expect(Newest).ToContainTextAsync("Em uso", Soon);
        await Expect(page.Page.Locator("#waiting ins.diff-row", new() { HasText = $"[{endpoint}]" })).Not.ToHaveCountAsync(0, CountedSoon);
        await Expect(page.Page.GetByText("As mudanças salvas esperam aqui até alguém publicar.")).ToBeVisibleAsync();
        await KnowsAsync(endpoint, false);
        await PanelPictures.KeepEveryLookAsync(page, "sync-gone-back");

        await page.Page.FillAsync("#Input_Reason", "O telefone é preciso");
        await page.Page.ClickAsync("text=Publicar agora");
        await Expect(Newest).ToContainTextAsync("O telefone é preciso", Soon);
        await Expect(Newest).ToContainTextAsync("Em uso", Soon);
        await Expect(page.Page.Locator("#waiting section")).ToHaveCountAsync(0, CountedSoon);
        await Expect(page.Page.Locator("#head")).ToContainTextAsync("Tudo o que foi salvo já está na central.", Soon);
        await KnowsAsync(endpoint, true);
        Assert.Empty(page.Faults);
    }

    [Fact]
    public async Task A_file_changed_by_hand_is_told_of_and_put_right_by_a_button()
    {
        var (endpoint, _) = await AddExtensionAsync();
        await KnowsAsync(endpoint, true);
        await Expect(Newest).ToContainTextAsync("Em uso", Soon);
        await panel.ConfirmedAsync();
        var generation = (await panel.StandAsync())!.LiveGeneration;
        var file = Path.Combine(panel.Laboratory.EtcDirectory, "trunkflow", "gen", generation.ToString(CultureInfo.InvariantCulture), "pjsip_extensions.conf");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("allow=alaw,ulaw", "allow=gsm", StringComparison.Ordinal));
        await panel.Laboratory.CommandAsync("module reload res_pjsip.so");
        await AllowsAsync(endpoint, "(gsm)");

        await LookAtFilesAsync();
        var notice = page.Page.Locator("#notices");
        await Expect(notice).ToContainTextAsync($"Alguém mudou por fora os arquivos da versão {generation}", Soon);
        await Expect(notice).ToContainTextAsync("pjsip_extensions.conf");
        await Expect(Newest).ToContainTextAsync("Mudada por fora");
        await Expect(Rail).ToContainTextAsync("mudada por fora", Soon);
        await PanelPictures.KeepEveryLookAsync(page, "sync-drifted");
        Assert.Empty(await page.AxeAsync());

        await notice.Locator("button").ClickAsync();
        await Expect(Newest).ToContainTextAsync("Desfaz a mudança feita por fora", Soon);
        await Expect(Newest).ToContainTextAsync("Em uso", Soon);
        await Expect(notice.Locator(".notice")).ToHaveCountAsync(0, CountedSoon);
        await AllowsAsync(endpoint, "(alaw|ulaw)");
        Assert.Empty(page.Faults);
    }

    [Fact]
    public async Task What_the_switch_cannot_take_is_told_of_and_gone_when_it_can()
    {
        var notice = page.Page.Locator("#notices");
        await panel.Laboratory.CommandAsync("module unload pbx_config.so");
        try
        {
            await AddExtensionAsync();
            await Expect(notice).ToContainTextAsync("recusou a versão", Soon);
            await Expect(notice).ToContainTextAsync("Continua valendo a anterior.");
            await Expect(Newest).ToContainTextAsync("Recusada");
            await Expect(page.Page.Locator("#head")).ToContainTextAsync("A central pode não ter tudo o que foi salvo.");
            await PanelPictures.KeepEveryLookAsync(page, "sync-refused");
            Assert.Empty(await page.AxeAsync());
        }
        finally
        {
            await panel.Laboratory.CommandAsync("module load pbx_config.so");
        }

        await page.Page.ClickAsync("text=Publicar agora");
        await Expect(Newest).ToContainTextAsync("Em uso", Soon);
        await Expect(notice.Locator(".notice")).ToHaveCountAsync(0, CountedSoon);
        Assert.Empty(page.Faults);
    }

    [Fact]
    public async Task A_switch_that_is_away_is_told_of_and_the_page_is_in_order_again_when_it_is_back()
    {
        var (notice, node) = (page.Page.Locator("#notices"), page.Page.Locator("#nodes"));
        await Expect(node).ToContainTextAsync("Asterisk conectado", Soon);
        string endpoint;
        panel.Laboratory.StopSwitch();
        try
        {
            await Expect(node).ToContainTextAsync("Sem Asterisk", Soon);
            (endpoint, _) = await AddExtensionAsync();
            await Expect(notice).ToContainTextAsync("o Asterisk não confirmou", Soon);
            await Expect(Newest).ToContainTextAsync("Não confirmada");
            await PanelPictures.KeepEveryLookAsync(page, "sync-away");
            Assert.Empty(await page.AxeAsync());
        }
        finally
        {
            panel.Laboratory.ResumeSwitch();
        }

        await Expect(notice.Locator(".notice")).ToHaveCountAsync(0, CountedSoon);
        await Expect(Newest).ToContainTextAsync("Em uso", Soon);
        await Expect(node).ToContainTextAsync("Asterisk conectado", Soon);
        await KnowsAsync(endpoint, true);
        Assert.Empty(page.Faults);
    }

    private ILocator Rail => page.Page.Locator("#switch-state");

    private ILocator Newest => page.Page.Locator("#revisions tbody tr").First;

    private async Task TheRevisionShowsItsLinesAsync()
    {
        await page.FollowAsync("#revisions tbody tr:first-child th a");
        await Expect(page.Page.Locator(".page-sub")).ToContainTextAsync("Só alaw");
        var file = page.Page.Locator("details.file", new() { HasText = "pjsip_extensions.conf" });
        var (gone, came, same) = (file.Locator("del.diff-row").First, file.Locator("ins.diff-row").First, file.Locator("span.diff-row:not(.diff-hunk)").First);
        await Expect(gone).ToContainTextAsync("−allow=alaw,ulaw");
        await Expect(came).ToHaveTextAsync(AddedLine());
        var colours = new List<string>();
        foreach (var line in new[] { gone, came, same })
        {
            colours.Add(await line.EvaluateAsync<string>("line => getComputedStyle(line).backgroundColor + getComputedStyle(line).boxShadow"));
        }

        Assert.Equal(3, colours.Distinct().Count());
        await Expect(gone).ToHaveCSSAsync("background-color", await ColourAsync("--color-danger-soft"));
        await Expect(came).ToHaveCSSAsync("background-color", await ColourAsync("--color-success-soft"));
        Assert.Empty(await page.AxeAsync());
        await PanelPictures.KeepEveryLookAsync(page, "sync-revision");
    }

    /// <summary>A colour by its role, as the browser reckons it for the theme.</summary>
    private Task<string> ColourAsync(string role) => page.Page.EvaluateAsync<string>(
        "role => { const probe = document.body.appendChild(document.createElement('i')); probe.style.backgroundColor = `var(${role})`; const colour = getComputedStyle(probe).backgroundColor; probe.remove(); return colour; }", role);

    private async Task<(string Endpoint, string Number)> AddExtensionAsync()
    {
        var number = $"{4000 + (Some.Number % 900)}";
        await desk.GoToAsync("/extensions/edit");
        await desk.Page.FillAsync("#Input_CustomerId", customer.Code);
        await desk.Page.FillAsync("#Input_Number", number);
        await desk.Page.ClickAsync(".savebar .btn-primary");
        return (await desk.Page.InnerTextAsync(".notice.is-ok dd >> nth=0"), number);
    }

    private async Task EditExtensionAsync(string number, string codecs)
    {
        await desk.GoToAsync("/extensions");
        await desk.FollowAsync($"#list th a:text-is('{number}')");
        await desk.Page.FillAsync("#Input_Codecs", codecs);
        await desk.Page.ClickAsync(".savebar .btn-primary");
        await Expect(desk.Page.Locator("[data-toast]")).ToContainTextAsync($"Ramal {number} salvo.");
    }

    private async Task RenewedAsync() => await page.Page.RunAndWaitForResponseAsync(
        () => page.Page.EvaluateAsync("() => htmx.trigger('#revisions', 'sse:sync')"), response => response.Request.Headers.ContainsKey("hx-request"));

    /// <summary>The node looks at its files by itself twice a minute, and whenever it is woken.</summary>
    private async Task LookAtFilesAsync()
    {
        await using var db = panel.Database.Open();
        await db.Database.ExecuteSqlAsync($"SELECT pg_notify('trunkflow_sync', '')");
    }

    private Task KnowsAsync(string endpoint, bool known) => Eventually.TrueAsync(
        async () => (await ShownAsync(endpoint)).Contains($"Endpoint:  {endpoint}", StringComparison.Ordinal) == known, $"{endpoint} on the switch: {known}", Patience);

    private Task AllowsAsync(string endpoint, string codecs) => Eventually.TrueAsync(
        async () => Allowed().Match(await ShownAsync(endpoint)) is { Success: true } match && match.Groups["codecs"].Value == codecs, $"{endpoint} with {codecs}", Patience);

    private Task<string> ShownAsync(string endpoint) => panel.Laboratory.CommandAsync($"pjsip show endpoint {endpoint}");

    [GeneratedRegex(@"^ allow +: (?<codecs>\S+)", RegexOptions.Multiline)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"^\d+\+allow=alaw$")]
    private static partial Regex AddedLine();
}
