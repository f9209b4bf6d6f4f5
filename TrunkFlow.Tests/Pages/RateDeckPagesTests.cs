using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Tests.RateDecks;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

[Collection(PanelCollection.Name)]
public sealed class RateDeckPagesTests(PanelHost host)
{
    [Fact]
    public async Task A_file_is_uploaded_looked_at_corrected_applied_and_undone()
    {
        var plan = Some.Plan();
        await host.Database.SaveAsync(plan, Tariff.OfPlan(plan.Id, Some.Terms("5511", 0.10m)), Tariff.OfPlan(plan.Id, Some.Terms("5521", 0.20m)));
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/tariffs/{plan.Id}");
        await tab.FollowAsync("a[href*='/rate-decks/upload']");

        // Nothing chosen is a refusal at its field.
        await tab.Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(tab.Page.Locator("#Input_File-error")).ToBeVisibleAsync();

        await tab.Page.SetInputFilesAsync("#Input_File", new FilePayload { Name = "preços novos.csv", MimeType = "text/csv", Buffer = Encoding.Latin1.GetBytes("Prefixo;Destino;Preço\n5511;São Paulo;0,15\n5541;Paraná;0,40\n5551;Porto Alegre;grátis\n") });
        await tab.Page.SelectOptionAsync("#Input_Scope", "Complete");
        await tab.Page.ClickAsync("main form .btn-primary");
        await tab.Page.WaitForURLAsync("**/rate-decks/*-*");
        var state = tab.Page.Locator("#state-title .status");
        await Assertions.Expect(state).ToHaveTextAsync("Pronta para conferir", new() { Timeout = 60_000 });
        await Assertions.Expect(tab.Page.Locator(".tab[aria-current=page]")).ToContainTextAsync("Novos");
        await Assertions.Expect(tab.Page.Locator("tbody tr").First).ToContainTextAsync("Paraná");

        await tab.Page.ClickAsync(".tab:has-text('Ilegíveis')");
        await Assertions.Expect(tab.Page.Locator("tbody tr").First).ToContainTextAsync("“grátis” não é um preço");
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.ClickAsync("a:has-text('Baixar linhas ilegíveis')"));
        Assert.Equal("preços novos-ilegiveis.csv", download.SuggestedFilename);
        Assert.Contains("5551;Porto Alegre;grátis", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);

        await tab.FollowAsync("a[href*='ask=apply']");
        await tab.Page.ClickAsync("form[action*='Apply'] .btn-primary");
        await Assertions.Expect(tab.Page.Locator(".notice.is-bad")).ToContainTextAsync("Linhas que não podem ser lidas: 1");
        // How the file is read stands there as it is, not as an empty form.
        Assert.Equal(["Prefix", "Description", "PricePerMinute"], await tab.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[name^=\"Input.Columns\"]')].map(select => select.value)"));
        Assert.Equal("Latin1", await tab.Page.InputValueAsync("#Input_Encoding"));
        await tab.FollowAsync("a[href*='ask=apply']");
        await tab.Page.CheckAsync("[name=despiteFaults]");
        await tab.Page.ClickAsync("form[action*='Apply'] .btn-primary");
        await Assertions.Expect(state).ToHaveTextAsync("Aplicada", new() { Timeout = 60_000 });
        Assert.Equal(["5511 0.15", "5541 0.40"], await PricesAsync(plan));

        await tab.FollowAsync("a[href*='ask=undo']");
        await tab.Page.ClickAsync("form[action*='Undo'] .btn-danger-fill");
        await Assertions.Expect(state).ToHaveTextAsync("Desfeita", new() { Timeout = 60_000 });
        Assert.Equal(["5511 0.10", "5521 0.20"], await PricesAsync(plan));
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Columns_taken_for_others_are_corrected_on_the_page()
    {
        var plan = Some.Plan();
        await host.Database.SaveAsync(plan);
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/rate-decks/upload?plan={plan.Id}");
        await tab.Page.SetInputFilesAsync("#Input_File", new FilePayload { Name = "x.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("alfa;beta\n5511;15\n") });
        await tab.Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(tab.Page.Locator("#state .notice")).ToContainTextAsync("qual coluna tem o prefixo");
        await tab.Page.SelectOptionAsync("[name='Input.Columns[0]']", "Prefix");
        await tab.Page.SelectOptionAsync("[name='Input.Columns[1]']", "PricePerMinute");
        await tab.Page.ClickAsync("button:has-text('Ler de novo')");
        await Assertions.Expect(tab.Page.Locator("#state-title .status")).ToHaveTextAsync("Pronta para conferir", new() { Timeout = 60_000 });
        await using var db = host.Database.Open();
        Assert.Equal(1, (await db.RateDecks.AsNoTracking().SingleAsync(deck => deck.TariffPlanId == plan.Id)).Added);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task What_a_line_changes_is_told_term_by_term_and_lines_of_concern_are_listed()
    {
        var plan = Some.Plan();
        await host.Database.SaveAsync(plan, Tariff.OfPlan(plan.Id, Some.Terms("5511", 0.10m)), Tariff.OfPlan(plan.Id, Some.Terms("5521", 0.20m)));
        var deck = await new DeckBench(host.Database).UploadAsync(new UploadRateDeckInput
        {
            TariffPlanId = plan.Id,
            File = new TextFile("terms.csv", "prefix,price,blocks,cost\n5511,0.10,60/7,0.05\n5521,0.20,30/6,0.25\n5531,0.30,60/60,0.10\n55x,0.30,60/7,0.40\n"),
            Scope = RateDeckScope.Partial,
        });
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/rate-decks/{deck.Id}?show=Changed");
        await Assertions.Expect(tab.Page.Locator("#state-title .status")).ToHaveTextAsync("Pronta para conferir", new() { Timeout = 60_000 });
        var rows = tab.Page.Locator("section[aria-labelledby=rows] tbody tr");
        var first = rows.First;
        await Assertions.Expect(first).ToContainTextAsync("30 + 6 s");
        await Assertions.Expect(first).ToContainTextAsync("60 + 7 s");

        await tab.FollowAsync(".tab[href*='only=Losses']");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync("5521");
        await tab.FollowAsync(".tab[href*='only=OddBlocks']");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync("5511");
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_viewer_looks_and_cannot_upload_apply_or_drop()
    {
        await using var tab = await host.OpenAsync(PanelHost.Viewer);
        await tab.GoToAsync($"/rate-decks/{host.Seed.Deck}");
        await Assertions.Expect(tab.Page.Locator("main .actions a")).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Page.Locator("details.panel")).ToHaveCountAsync(0);
        await tab.GoToAsync($"/rate-decks/{host.Seed.Deck}?ask=apply");
        await Assertions.Expect(tab.Page.Locator("form[action*='Apply']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_place_in_a_deck_beyond_all_numbers_is_its_end()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/rate-decks/{host.Seed.Deck}?show=faulty&after={ListCursor.Write("99999999999999999999", Guid.Empty)}");
        await Assertions.Expect(tab.Page.Locator("h1")).ToBeVisibleAsync();
        Assert.Empty(tab.Faults);
    }

    private async Task<IReadOnlyList<string>> PricesAsync(TariffPlan plan)
    {
        await using var db = host.Database.Open();
        var now = TimeProvider.System.GetUtcNow();
        var rows = await db.Tariffs.AsNoTracking().Where(row => row.TariffPlanId == plan.Id && row.ValidFrom <= now && (row.ValidUntil == null || row.ValidUntil > now)).ToListAsync();
        return [.. rows.OrderBy(row => row.Prefix, StringComparer.Ordinal).Select(row => $"{row.Prefix} {row.PricePerMinute:0.00}")];
    }
}
