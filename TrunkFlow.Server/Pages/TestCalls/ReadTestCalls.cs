using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.TestCalls;

/// <summary>Reads test calls with what became of them.</summary>
public sealed class ReadTestCalls(TrunkFlowDbContext db, TimeProvider time)
{
    private const int MostInPanel = 4;

    public async Task<TestCallList> RunAsync(Guid? customer, Guid? gateway, int most, CancellationToken cancellationToken)
    {
        var calls = await db.TestCalls.AsNoTracking().Include(call => call.Customer).Include(call => call.Gateway)
            .Where(call => (customer == null || call.CustomerId == customer) && (gateway == null || call.GatewayId == gateway))
            .OrderByDescending(call => call.Id).Take(most).ToListAsync(cancellationToken);
        var ids = calls.ConvertAll(call => (Guid?)call.Id);
        var records = await db.CallRecords.AsNoTracking().Where(record => ids.Contains(record.TestCallId) && record.IsLastAttempt).ToListAsync(cancellationToken);
        var last = records.GroupBy(record => record.TestCallId!.Value).ToDictionary(group => group.Key, group => group.MaxBy(record => record.Attempt));
        var rows = calls.ConvertAll(call => new TestCallRow(call, last.GetValueOrDefault(call.Id)));
        return new TestCallList(customer, gateway, most, rows, rows.Exists(row => row.AwaitsRecord(time.GetUtcNow())));
    }

    /// <summary>For a page of a customer or a gateway.</summary>
    public async Task<TestCallPanel> PanelAsync(Guid? customer, Guid? gateway, TestCallForm input, string then, CancellationToken cancellationToken) => new(
        await RunAsync(customer, gateway, MostInPanel, cancellationToken),
        input,
        then,
        gateway is not null && await db.Gateways.AnyAsync(row => row.Id == gateway && !row.Enabled, cancellationToken));
}
