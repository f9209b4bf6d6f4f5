using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

[Collection(PanelCollection.Name)]
public sealed class ReratePagesTests(PanelHost host)
{
    [Fact]
    public async Task Calls_that_had_no_price_are_compared_looked_at_and_charged()
    {
        var plan = Some.Plan();
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = "Sem tabela", TariffPlanId = plan.Id });
        await host.Database.SaveAsync(plan, Tariff.OfPlan(plan.Id, Some.Terms("5511", 0.12m)));
        await host.Database.SaveAsync(customer);
        var call = Call(customer, host.Database.Clock.Now.AddMinutes(-5));
        await host.Database.SaveAsync(call);

        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/calls");
        await tab.Page.FillAsync("#list-search", "1199");
        await Assertions.Expect(tab.Page.Locator("#tools a[href*='download=csv'][href*='number=1199']:not([href*='everything='])")).ToHaveCountAsync(1);
        await tab.FollowAsync("a[href='/rerates']");
        await tab.FollowAsync("a.btn-primary[href='/rerates/create']");
        Assert.Matches(@"^\d{4}-\d\d-01$", await tab.Page.InputValueAsync("#Input_From"));
        await tab.Page.FillAsync("#Input_Customer", "ninguem");
        await tab.Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(tab.Page.Locator("#Input_Customer-error")).ToContainTextAsync("Não há cliente com este código");
        await tab.Page.FillAsync("#Input_Customer", customer.Code);
        await tab.Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(tab.Page.Locator("#Input_Reason-error")).ToBeVisibleAsync();
        await tab.Page.FillAsync("#Input_From", host.Database.Clock.Now.AddDays(-1).ToString("yyyy-MM-dd", null));
        await tab.Page.FillAsync("#Input_Reason", "A tabela faltava");
        await tab.Page.ClickAsync("main form .btn-primary");

        var state = tab.Page.Locator("#state-title .status");
        await Assertions.Expect(state).ToHaveTextAsync("Pronta para aplicar", new() { Timeout = 60_000 });
        await Assertions.Expect(tab.Page.Locator("[aria-labelledby=customers] tbody tr")).ToContainTextAsync("Sem tabela");
        await Assertions.Expect(tab.Page.Locator("[aria-labelledby=changes] tbody tr")).ToContainTextAsync("0,1200");
        await tab.FollowAsync("a[href*='ask=apply']");
        await tab.Page.ClickAsync("form[action*='Apply'] .btn-primary");
        await Assertions.Expect(state).ToHaveTextAsync("Aplicada", new() { Timeout = 60_000 });

        await tab.GoToAsync($"/calls/{call.Id}");
        await Assertions.Expect(tab.Page.Locator("[aria-labelledby=price]")).ToContainTextAsync("A tabela faltava");
        await tab.GoToAsync($"/customers/{customer.Id}/ledger");
        await Assertions.Expect(tab.Page.Locator("main tbody tr")).ToContainTextAsync("A tabela faltava");
        await using var db = host.Database.Open();
        Assert.Equal((-0.12m, LedgerCause.Rerating), await db.LedgerEntries.Where(entry => entry.CustomerId == customer.Id).Select(entry => new ValueTuple<decimal, LedgerCause>(entry.Amount, entry.Cause)).SingleAsync());
        Assert.Empty(tab.Faults);
    }

    private static CallRecord Call(Customer customer, DateTimeOffset at)
    {
        var startedAt = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        var number = Some.Number;
        return new CallRecord
        {
            Id = CallRecordId.Of(startedAt, "pbx1", $"rerate.{number}", number),
            StartedAt = startedAt,
            AnsweredAt = startedAt,
            EndedAt = startedAt.AddSeconds(60),
            NodeKey = "pbx1",
            UniqueId = $"rerate.{number}",
            LinkedId = $"rerate.{number}",
            Sequence = number,
            CustomerId = customer.Id,
            Direction = CallDirection.Outbound,
            Source = "1",
            Destination = "011987654321",
            DestinationNumber = "+5511987654321",
            Attempt = 1,
            IsLastAttempt = true,
            Disposition = CallDisposition.Answered,
            DurationSeconds = 60,
            TalkSeconds = 60,
            BuyPrefix = "55",
            Buy = 0.05m,
            UnratedReason = "no-sell-rate",
            ImportedAt = startedAt.AddSeconds(61),
        };
    }
}
