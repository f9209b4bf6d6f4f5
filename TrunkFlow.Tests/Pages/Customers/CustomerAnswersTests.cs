using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Reports;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Reports;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace TrunkFlow.Tests.Pages.Customers;

/// <summary>A customer's first page answers on one screen, and its tabs add and edit what they show.</summary>
[Collection(PanelCollection.Name)]
public sealed partial class CustomerAnswersTests(PanelHost host)
{
    [Fact]
    public async Task What_is_wrong_is_also_what_an_alert_says_and_is_said_once()
    {
        var now = host.Database.Clock.Now;
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = "Alertada de Exemplo" });
        var broke = new Alert(MoneyAlerts.NoCredit, customer.Code, AlertSeverity.Critical, [customer.Name, "0"], now.AddMinutes(-5), customer.Id);
        var calls = new Alert(ShortCallAlerts.ShortCalls, customer.Code, AlertSeverity.Warning, [customer.Name, "0.4", "120"], now.AddMinutes(-9), customer.Id);
        var over = new Alert(MoneyAlerts.SpendLimit, customer.Code, AlertSeverity.Critical, [customer.Name, "9", "9"], now.AddHours(-9), customer.Id);
        over.Resolve(now);
        var other = new Alert(ShortCallAlerts.ShortCalls, "another", AlertSeverity.Warning, ["Outra de Exemplo", "0.4", "120"], now, host.Seed.Customers[0].Id);
        await host.Database.SaveAsync(customer, broke, calls, over, other);
        try
        {
            await using var tab = await host.OpenAsync();
            await tab.GoToAsync($"/customers/{customer.Id}");
            var wrong = tab.Page.Locator("[aria-labelledby=wrong]");
            await Expect(wrong.Locator("li")).ToHaveCountAsync(3);
            await Expect(wrong.Locator(".answer")).ToContainTextAsync("3 pontos");
            await Expect(wrong.Locator("li").First).ToContainTextAsync("Alertada de Exemplo");
            await Expect(wrong.Locator("li", new() { HasText = "Crédito esgotado" })).ToContainTextAsync(new Regex(@"Alerta há\s\d+\smin"));
            await Expect(wrong).Not.ToContainTextAsync("Outra de Exemplo");
            Assert.Empty(await tab.AxeAsync());
        }
        finally
        {
            await using var db = host.Database.Open();
            await db.Alerts.Where(alert => alert.Id == broke.Id || alert.Id == calls.Id || alert.Id == over.Id || alert.Id == other.Id).ExecuteDeleteAsync();
        }
    }

    [Fact]
    public async Task What_it_pays_is_the_plan_and_the_price_of_where_it_calls_most_its_own_first()
    {
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = "Pagante de Exemplo", TariffPlanId = host.Seed.Plan });
        await host.Database.SaveAsync(customer, Tariff.OfCustomer(customer.Id, new RateTerms { Prefix = "5511", PricePerMinute = 0.0555m }));
        var hour = host.Database.Clock.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH':00Z'", CultureInfo.InvariantCulture);
        await host.Database.SaveHoursAsync(
            Rollups.Hour(hour, customer.Id, destination: "5511", calls: 2, answered: 2, talk: 60, sell: 1m), Rollups.Hour(hour, customer.Id, destination: "55119", calls: 5, answered: 5, talk: 600, sell: 2m),
            Rollups.Hour(hour, customer.Id, destination: "55219", calls: 1, answered: 1, talk: 30, sell: 0.7m), Rollups.Hour(hour, customer.Id, destination: "777", calls: 1, answered: 1, talk: 6, sell: 0.5m), Rollups.Hour(hour, customer.Id, destination: "", calls: 1, unrated: 1));
        await using var tab = await host.OpenAsync(PanelHost.Viewer);
        await tab.GoToAsync($"/customers/{customer.Id}");
        var pays = tab.Page.Locator("[aria-labelledby=pays]");
        await Expect(pays.Locator($"a[href='/tariffs/{host.Seed.Plan}']")).ToHaveTextAsync("Atacado Nacional 2026");
        var prices = pays.Locator("dl").Last;
        Assert.Equal(["Celular São Paulo · preço próprio", "Fixo São Paulo · preço próprio", "Celular Rio de Janeiro", "777"], await prices.Locator("dt").AllInnerTextsAsync());
        var figures = await prices.Locator("dd").AllInnerTextsAsync();
        // As calls are rated: the customer's own price comes before the plan's, however much more specific that is.
        Assert.All(figures.Take(2), figure => Assert.Contains("0,0555", figure, StringComparison.Ordinal));
        Assert.Contains("0,1380", figures[2], StringComparison.Ordinal);
        Assert.Equal("—", figures[3]);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task As_many_calls_as_are_said_to_be_lost_are_in_the_list_behind_it()
    {
        await using var tab = await host.OpenAsync();
        var seen = 0;
        foreach (var customer in host.Seed.Customers.Take(6))
        {
            foreach (var outcome in (string[])["failed", "congestion"])
            {
                await tab.GoToAsync($"/customers/{customer.Id}");
                var problem = tab.Page.Locator("[aria-labelledby=wrong] li", new() { Has = tab.Page.Locator($"a[href$='outcome={outcome}']") });
                if (await problem.CountAsync() > 0)
                {
                    var said = int.Parse(Digits().Match(await problem.Locator("p").First.InnerTextAsync()).Value, CultureInfo.InvariantCulture);
                    await tab.FollowAsync($"[aria-labelledby=wrong] a[href$='outcome={outcome}']");
                    await Expect(tab.Page.Locator("#list tbody tr")).ToHaveCountAsync(said);
                    seen++;
                }
            }
        }

        Assert.True(seen > 2, $"{seen} of them had lost calls");
    }

    [Fact]
    public async Task Telephones_and_numbers_are_added_and_edited_from_their_tabs_and_one_comes_back_to_them()
    {
        var customer = Some.ExtensionCustomer(new CustomerDetails { Name = "Das Abas de Exemplo" });
        var did = Some.Did($"+551146{Some.Number:000000}");
        await host.Database.SaveAsync(customer, did);
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/customers/{customer.Id}/access");
        await tab.Page.ClickAsync("text=Novo ramal");
        await Expect(tab.Page.Locator("#Input_CustomerId")).ToHaveValueAsync(customer.Code);
        await tab.Page.FillAsync("#Input_Number", "2801");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await Expect(tab.Page.Locator(".notice.is-ok dd").Last).ToBeVisibleAsync();
        await tab.Page.ClickAsync(".savebar a");
        await Expect(tab.Page.Locator("main th[scope=row]")).ToContainTextAsync("2801");
        await tab.Page.ClickAsync("[aria-label='Editar o ramal 2801']");
        await tab.Page.FillAsync("#Input_Name", "Portaria");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await Expect(tab.Page).ToHaveURLAsync(new Regex($"/customers/{customer.Id}/access$"));
        await Expect(tab.Page.Locator("main th[scope=row]")).ToContainTextAsync("Portaria");

        await tab.GoToAsync($"/customers/{customer.Id}/numbers");
        await tab.Page.FillAsync("#give", "11 0000-0000");
        await tab.Page.ClickAsync("form:has(#give) button");
        await Expect(tab.Page.Locator("#give-error")).ToHaveTextAsync("Não há número livre assim.");
        await tab.Page.FillAsync("#give", did.Number);
        await tab.Page.ClickAsync("form:has(#give) button");
        await tab.Page.FillAsync("#Input_Destinations_0__Number", "2801");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await Expect(tab.Page).ToHaveURLAsync(new Regex($"/customers/{customer.Id}/numbers$"));
        await Expect(tab.Page.Locator("main tbody tr")).ToHaveCountAsync(1);
        await tab.Page.ClickAsync("main tbody a.btn");
        await tab.Page.ClickAsync(".savebar a");
        await Expect(tab.Page).ToHaveURLAsync(new Regex($"/customers/{customer.Id}/numbers$"));
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Trunks_are_edited_from_their_tab_and_no_form_leads_to_another_site()
    {
        var customer = host.Seed.Customers[3];
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/customers/{customer.Id}/access");
        await tab.Page.ClickAsync("text=Acrescentar ou editar");
        await tab.Page.ClickAsync("text=Acrescentar acesso");
        await Expect(tab.Page.Locator("#Input_Trunks_1__Address")).ToBeVisibleAsync();
        await tab.Page.ClickAsync(".savebar a");
        await Expect(tab.Page).ToHaveURLAsync(new Regex($"/customers/{customer.Id}/access$"));

        foreach (var path in (string[])[$"/customers/{customer.Id}/edit", $"/extensions/edit/{host.Seed.Extensions[1].Id}", $"/dids/{host.Seed.HeldNumber}/allocate"])
        {
            await tab.GoToAsync($"{path}?then=https://example.org/");
            Assert.StartsWith("/", await tab.Page.GetAttributeAsync(".savebar a", "href"), StringComparison.Ordinal);
            await tab.GoToAsync($"{path}?then=//example.org/");
            Assert.DoesNotContain("example.org", await tab.Page.GetAttributeAsync(".savebar a", "href"), StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
