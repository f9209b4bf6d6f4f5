using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Calls;

/// <summary>Reads call records, the newest first, always within a span of time so that only its partitions are touched.</summary>
public sealed class CallList(TrunkFlowDbContext db, PanelDisplay display)
{
    public const int Size = 50;

    public async Task<ListPage<CallRow>> ReadAsync(CallSelection selection, ListCursor? at, CancellationToken cancellationToken)
    {
        var calls = Selected(selection).Latest(call => call.StartedAt, call => call.Id, at).Take(Size + 1);
        return ListPage<CallRow>.Of(await Rows(calls).ToListAsync(cancellationToken), Size, at, row => ListCursor.Write(row.StartedAt, row.Id));
    }

    /// <summary>Every call that is listed, the newest first.</summary>
    /// <param name="selection">Which are listed.</param>
    /// <param name="prepare">Reads what else is needed to show some of them.</param>
    public IAsyncEnumerable<CallRecord> All(CallSelection selection, Func<IReadOnlyList<CallRecord>, CancellationToken, Task> prepare)
    {
        var calls = Selected(selection);
        return Pieces.ReadAsync(
            last => (last is null ? calls : calls.Where(Keyset.At<CallRecord>(call => call.StartedAt, call => call.Id, last.StartedAt, last.Id, newer: false))).Latest(call => call.StartedAt, call => call.Id, null),
            prepare);
    }

    /// <summary>The records that are listed. A code or name that nobody has selects none.</summary>
    public async Task<CallSelection> SelectAsync(CallFilter filter, CancellationToken cancellationToken)
    {
        var (from, until) = Between(filter);
        return new CallSelection(from, until)
        {
            CustomerId = string.IsNullOrWhiteSpace(filter.Customer)
                ? null
                : await db.Customers.Where(customer => customer.Code == filter.Customer || customer.Name == filter.Customer).OrderBy(customer => customer.Code != filter.Customer)
                    .Select(customer => customer.Id).FirstOrDefaultAsync(cancellationToken),
            ProviderId = filter.Provider,
            GatewayId = filter.Gateway,
            RouteId = filter.Route,
            DidId = filter.DidDigits is { Length: > 0 } did
                ? await db.Dids.Where(row => row.Number == "+" + did || row.Number == "+55" + did).OrderBy(row => row.Number != "+" + did).Select(row => row.Id).FirstOrDefaultAsync(cancellationToken)
                : null,
            ExtensionIds = filter.Extension?.Trim() is { Length: > 0 } extension
                ? await db.Extensions.Where(row => row.Number == extension).Select(row => row.Id).ToListAsync(cancellationToken)
                : null,
            ConferenceId = filter.Conference,
            Direction = filter.Direction,
            Disposition = filter.Outcome,
            Unrated = filter.Unrated,
            EveryAttempt = filter.Attempts,
            Digits = filter.Digits,
        };
    }

    /// <summary>The names of a call's customer, gateway and provider beside it; any may have been deleted since.</summary>
    public IQueryable<CallRow> Rows(IQueryable<CallRecord> calls) => calls.Select(call => new CallRow
    {
        Id = call.Id,
        StartedAt = call.StartedAt,
        AnsweredAt = call.AnsweredAt,
        EndedAt = call.EndedAt,
        From = call.SourceNumber ?? call.Source,
        To = call.DestinationNumber ?? call.Destination,
        Direction = call.Direction,
        CustomerId = call.CustomerId,
        CustomerName = db.Set<Customer>().Where(customer => customer.Id == call.CustomerId).Select(customer => customer.Name).FirstOrDefault(),
        GatewayName = db.Set<Gateway>().Where(gateway => gateway.Id == call.GatewayId).Select(gateway => gateway.Name).FirstOrDefault(),
        ProviderName = db.Set<Provider>().Where(provider => provider.Id == call.ProviderId).Select(provider => provider.Name).FirstOrDefault(),
        Attempt = call.Attempt,
        Disposition = call.Disposition,
        Cause = call.Cause,
        Refusal = call.Refusal,
        SipStatus = call.SipStatus,
        TalkSeconds = call.TalkSeconds,
        BilledSeconds = call.SellBilledSeconds,
        PostDialDelayMilliseconds = call.PostDialDelayMilliseconds,
        Prefix = call.SellPrefix,
        PricePerMinute = call.SellPricePerMinute,
        Sell = call.Sell,
        Buy = call.Buy,
        Profit = call.Profit,
        UnratedReason = call.UnratedReason,
        NodeKey = call.NodeKey,
        LinkedId = call.LinkedId,
        UniqueId = call.UniqueId,
    });

    private IQueryable<CallRecord> Selected(CallSelection selection) => selection.Apply(db.CallRecords.AsNoTracking());

    /// <summary>A day that has a day before and after it in every time zone.</summary>
    private static DateOnly Within(DateOnly day) => day < LocalDay.Earliest ? LocalDay.Earliest : day > LocalDay.Latest ? LocalDay.Latest : day;

    private (DateTimeOffset From, DateTimeOffset Until) Between(CallFilter filter)
    {
        var now = display.Now.ToUniversalTime();
        if (filter.HasDays)
        {
            var zone = filter.DaysZone ?? display.Zone;
            var span = new ReportSpan(Within(filter.From ?? filter.Until!.Value), Within(filter.Until ?? zone.DayOf(now)), zone);
            return (span.From, span.Until);
        }

        // A call that starts while the page is read belongs on it.
        var end = now.AddMinutes(5);
        return filter.Span switch
        {
            CallFilter.Today => (display.DayStart, end),
            CallFilter.Week => (now.AddDays(-7), end),
            CallFilter.Month => (now.AddDays(-30), end),
            _ => (now.AddDays(-1), end),
        };
    }
}
