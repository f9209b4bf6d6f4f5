using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Reports;

/// <summary>
/// What call records come to. The whole days of a span are read from their sums where these tell, its rims from the records, so that a month costs
/// little more than a day.
/// </summary>
public sealed class ReadCallTotals(TrunkFlowDbContext db, TimeProvider time)
{
    /// <summary>Of so many days records are added up one by one.</summary>
    public const int MostDaysOfRecords = 31;

    public async Task<CallTotals> RunAsync(CallSelection calls, CancellationToken cancellationToken) =>
        await WholeDaysAsync(calls, cancellationToken) is { } days && await OfDaysAsync(days, calls, cancellationToken) is { } whole
            ? whole + await OfRecordsAsync(calls with { Until = days.From }, cancellationToken) + await OfRecordsAsync(calls with { From = days.Until }, cancellationToken)
            : await OfRecordsAsync(calls, cancellationToken);

    /// <summary>Whether only the records one by one tell what is asked; then a long span takes long.</summary>
    public static bool NeedsRecords(CallSelection calls) =>
        (calls.CustomerId is not null && FilterOf(calls).NeedsCarrier) || calls.RouteId is not null || calls.DidId is not null || calls.ExtensionIds is not null || calls.ConferenceId is not null || calls.Disposition is not null || calls.Unrated || calls.Digits.Length > 0;

    /// <summary>Whether a page that is opened for its list had to wait for the totals; a longer day is no more than a day.</summary>
    public static bool TakesTooLong(CallSelection calls) => NeedsRecords(calls) && (calls.Until - calls.From).TotalDays >= MostDaysOfRecords + 1;

    /// <summary>The days that are whole in the span; null where there are none, or their sums do not tell what is asked.</summary>
    private async Task<ReportSpan?> WholeDaysAsync(CallSelection calls, CancellationToken cancellationToken)
    {
        if (NeedsRecords(calls))
        {
            return null;
        }

        var zone = await InstallationTimeZone.ReadAsync(db, cancellationToken);
        if (Whole(calls.From) is not { } asked)
        {
            return null;
        }

        // Sums outlive the records that were deleted for their age.
        return await db.CallRecords.MinAsync(call => (DateTimeOffset?)call.StartedAt, cancellationToken) is { } oldest ? oldest > asked.From ? Whole(oldest) : asked : null;

        ReportSpan? Whole(DateTimeOffset from)
        {
            var first = zone.DayOf(from) is var day && zone.StartOf(day) < from ? day.AddDays(1) : day;
            // No call has begun after now: today is whole as far as it goes.
            var last = zone.DayOf(calls.Until).AddDays(calls.Until > time.GetUtcNow() ? 0 : -1);
            var days = new ReportSpan(first, last, zone);
            return days.LastDay >= days.FirstDay && days.IsOfWholeHours ? days : null;
        }
    }

    /// <summary>Null where there are no sums.</summary>
    private async Task<CallTotals?> OfDaysAsync(ReportSpan days, CallSelection calls, CancellationToken cancellationToken)
    {
        var filter = FilterOf(calls);
        var sums = filter.Apply(db.DaysOf(days, filter.CustomerId is null ? CallDayBy.Carrier : CallDayBy.Customer));
        var all = await sums.GroupBy(_ => 1)
            .Select(all => new
            {
                Attempts = all.Sum(day => (long)day.Attempts),
                Calls = all.Sum(day => (long)day.Calls),
                Talk = all.Sum(day => day.TalkSeconds),
                Sell = all.Sum(day => day.Sell),
                Buy = all.Sum(day => day.Buy),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (all is null)
        {
            return null;
        }

        var every = new CallTotals { Records = all.Attempts, TalkSeconds = all.Talk, Sell = all.Sell, Buy = all.Buy };
        return calls.EveryAttempt ? every : every with { Records = all.Calls } - await AnsweredBeforeAsync(calls with { From = days.From, Until = days.Until }, cancellationToken);
    }

    /// <summary>Days add up the talk and the money of every attempt. It is rare that one which was answered is not the last; an index knows them.</summary>
    private async Task<CallTotals> AnsweredBeforeAsync(CallSelection calls, CancellationToken cancellationToken)
    {
        var before = (calls with { EveryAttempt = true }).Apply(db.CallRecords.AsNoTracking()).Where(call => !call.IsLastAttempt && call.Disposition == CallDisposition.Answered);
        return await SumAsync(before, cancellationToken) with { Records = 0 };
    }

    private async Task<CallTotals> OfRecordsAsync(CallSelection calls, CancellationToken cancellationToken) =>
        calls.From < calls.Until ? await SumAsync(calls.Apply(db.CallRecords.AsNoTracking()), cancellationToken) : CallTotals.None;

    private static async Task<CallTotals> SumAsync(IQueryable<CallRecord> calls, CancellationToken cancellationToken) =>
        await calls.GroupBy(_ => 1)
            .Select(all => new CallTotals { Records = all.LongCount(), TalkSeconds = all.Sum(call => (long)call.TalkSeconds), Sell = all.Sum(call => call.Sell ?? 0), Buy = all.Sum(call => call.Buy ?? 0) })
            .SingleOrDefaultAsync(cancellationToken) ?? CallTotals.None;

    private static MarginFilter FilterOf(CallSelection calls) => new(calls.CustomerId, calls.ProviderId, calls.GatewayId, null, calls.Direction);
}
