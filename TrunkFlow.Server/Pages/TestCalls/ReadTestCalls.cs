using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.TestCalls;

namespace TrunkFlow.Server.Pages.TestCalls;

/// <summary>Reads test calls with what became of them.</summary>
public sealed class ReadTestCalls(TrunkFlowDbContext db, TimeProvider time)
{
    private const int MostInPanel = 4;

    /// <summary>A call waits a minute at most until a switch makes it, and the switch dates it by its own clock.</summary>
    private static readonly TimeSpan ClocksApart = TimeSpan.FromDays(1);

    public async Task<TestCallList> RunAsync(Guid? customer, Guid? gateway, int most, CancellationToken cancellationToken)
    {
        var calls = await db.TestCalls.AsNoTracking().Include(call => call.Customer).Include(call => call.Gateway)
            .Where(call => (customer == null || call.CustomerId == customer) && (gateway == null || call.GatewayId == gateway))
            .OrderByDescending(call => call.Id).Take(most).ToListAsync(cancellationToken);
        var last = await RecordsAsync(calls, cancellationToken);
        var rows = calls.ConvertAll(call => new TestCallRow(call, last.GetValueOrDefault(call.Id)));
        return new TestCallList(customer, gateway, most, rows, rows.Exists(row => row.AwaitsRecord(time.GetUtcNow())));
    }

    /// <summary>For a page of a customer or a gateway.</summary>
    public async Task<TestCallPanel> PanelAsync(Guid? customer, Guid? gateway, TestCallForm input, string then, CancellationToken cancellationToken) => new(
        await RunAsync(customer, gateway, MostInPanel, cancellationToken),
        input,
        then,
        gateway is not null && await db.Gateways.AnyAsync(row => row.Id == gateway && !row.Enabled, cancellationToken));

    /// <summary>The last attempt of each that is imported, looked for only in the months they were made in.</summary>
    private async Task<Dictionary<Guid, CallRecord>> RecordsAsync(List<TestCall> calls, CancellationToken cancellationToken)
    {
        if (calls.Count == 0)
        {
            return [];
        }

        var ids = calls.ConvertAll(call => (Guid?)call.Id);
        var (from, until) = (calls[^1].CreatedAt - ClocksApart, calls[0].CreatedAt + ClocksApart);
        var records = await db.CallRecords.AsNoTracking()
            .Where(record => ids.Contains(record.TestCallId) && record.IsLastAttempt && record.StartedAt >= from && record.StartedAt <= until).ToListAsync(cancellationToken);
        return records.GroupBy(record => record.TestCallId!.Value).ToDictionary(group => group.Key, group => group.MaxBy(record => record.Attempt)!);
    }
}
