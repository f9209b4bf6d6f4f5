using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Reports;

/// <summary>Calls without a price, from the records: there are few, and an index of their own finds them.</summary>
public sealed class ReadUnratedCalls(TrunkFlowDbContext db)
{
    /// <param name="span">Of which days.</param>
    /// <param name="customerId">Only this customer's; null: everybody's.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="most">How many rows are wanted, those with the most calls.</param>
    public async Task<IReadOnlyList<UnratedRow>> RunAsync(ReportSpan span, Guid? customerId, CancellationToken cancellationToken, int most = int.MaxValue)
    {
        var calls = db.CallRecords.AsNoTracking().Where(call => call.UnratedReason != null && call.StartedAt >= span.From && call.StartedAt < span.Until);
        calls = customerId is null ? calls : calls.Where(call => call.CustomerId == customerId);
        return await calls.GroupBy(call => new { call.UnratedReason, call.CustomerId })
            .Select(group => new UnratedRow
            {
                Reason = group.Key.UnratedReason!,
                CustomerId = group.Key.CustomerId,
                Calls = group.Count(),
                TalkSeconds = group.Sum(call => (long)call.TalkSeconds),
                First = group.Min(call => call.StartedAt),
                Last = group.Max(call => call.StartedAt),
            })
            .OrderByDescending(row => row.Calls).ThenBy(row => row.Reason).ThenBy(row => row.CustomerId).Take(most).ToListAsync(cancellationToken);
    }
}
