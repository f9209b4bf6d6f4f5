using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Pages.Calls;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>Gathers a customer's overview: a handful of small queries, the month from sums and never from the calls.</summary>
public sealed class ReadCustomerOverview(TrunkFlowDbContext db, ReadMargins margins, CallList calls, IActiveCalls active, PanelDisplay display)
{
    private const int RecentCalls = 8;

    public async Task<CustomerOverview?> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        var customer = await db.Set<Customer>().AsNoTracking().Include(row => row.Trunks).Include(row => row.TariffPlan).FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (customer is null)
        {
            return null;
        }

        var funds = (await ReadFunds.RunAsync(db, [id], cancellationToken)).Single();
        var month = await margins.RunAsync(display.ThisMonth, MarginGroup.Day, new MarginFilter(CustomerId: id), cancellationToken);
        var seconds = month.Rows.ToDictionary(row => row.Day!.Value, row => row.Figures.TalkSeconds);
        var dayAgo = display.Now.ToUniversalTime().AddDays(-1);
        var weekAgo = dayAgo.AddDays(-6);
        var records = db.Set<CallRecord>().AsNoTracking().Where(call => call.CustomerId == id && call.StartedAt >= weekAgo && call.IsLastAttempt);
        var day = await records.Where(call => call.StartedAt >= dayAgo).GroupBy(_ => 1)
            .Select(all => new
            {
                Unrated = all.Count(call => call.UnratedReason != null),
                Failed = all.Count(call => call.Disposition == CallDisposition.Failed),
                Congested = all.Count(call => call.Disposition == CallDisposition.Congestion),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return new CustomerOverview
        {
            Customer = customer,
            PlanName = customer.TariffPlan?.Name,
            Balance = funds.Balance,
            SpentToday = funds.SpentOn(display.Now),
            DayLeft = funds.DayLeft(display.Now),
            Held = active.Known ? HeldMoney.Of(id, active.Nodes, display.Now) : null,
            Numbers = await db.Set<CustomerDid>().CountAsync(held => held.CustomerId == id && held.ValidUntil == null, cancellationToken),
            Extensions = await db.Set<Extension>().CountAsync(extension => extension.CustomerId == id, cancellationToken),
            RegisteredExtensions = await db.ExtensionStatesAt(display.Now.ToUniversalTime()).CountAsync(state => state.CustomerId == id && state.Status == ExtensionStatus.Registered, cancellationToken),
            Channels = active.Known ? active.Current.Count(call => call.CustomerCode == customer.Code) : null,
            LastAnswered = await records.Where(call => call.Disposition == CallDisposition.Answered).MaxAsync(call => (DateTimeOffset?)call.StartedAt, cancellationToken),
            Month = new MonthFigures(month.Total.Calls, month.Total.Answered, month.Total.TalkSeconds, month.Total.Sell, month.Total.Buy),
            DailyMinutes = [.. display.ThisMonth.Days.Select(day => seconds.GetValueOrDefault(day) / 60)],
            UnratedCalls = day?.Unrated ?? 0,
            FailedCalls = day?.Failed ?? 0,
            CongestedCalls = day?.Congested ?? 0,
            Recent = await calls.Rows(records.OrderByDescending(call => call.StartedAt).Take(RecentCalls)).ToListAsync(cancellationToken),
        };
    }
}
