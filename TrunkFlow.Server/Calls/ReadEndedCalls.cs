using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls;

/// <summary>
/// The records of calls that have just ended; read once for all listeners of this server, however many there are, whole: who may see
/// what of them is decided where they are told.
/// </summary>
public sealed class ReadEndedCalls([FromKeyedServices(DataFeature.Whole)] IDbContextFactory<TrunkFlowDbContext> contexts)
{
    private readonly ConditionalWeakTable<CallsEnded, Lazy<Task<IReadOnlyList<CallRecord>>>> read = [];

    /// <summary>In the order they were imported in.</summary>
    public Task<IReadOnlyList<CallRecord>> RunAsync(CallsEnded ended) =>
        read.GetValue(ended, key => new Lazy<Task<IReadOnlyList<CallRecord>>>(() => ReadAsync(key))).Value;

    // Not cancelled with a listener: others wait for the same rows.
    private async Task<IReadOnlyList<CallRecord>> ReadAsync(CallsEnded ended)
    {
        var ids = ended.Calls.Select(call => call.Id).ToList();
        // The key begins with the moment the call began, so only its partitions are read.
        var (from, until) = (ids.Min(CallRecordId.StartOf), ids.Max(CallRecordId.StartOf).AddMilliseconds(1));
        await using var db = await contexts.CreateDbContextAsync();
        var found = await db.CallRecords.AsNoTracking()
            .Where(call => call.StartedAt >= from && call.StartedAt < until && ids.Contains(call.Id))
            .ToDictionaryAsync(call => call.Id);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }
}
