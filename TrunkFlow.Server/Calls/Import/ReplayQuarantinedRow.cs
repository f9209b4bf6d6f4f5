using System.Text;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>Which line to import again.</summary>
/// <param name="Id">The line in quarantine.</param>
public sealed record ReplayQuarantinedRowInput(Guid Id);

/// <summary>Imports a quarantined line again, once what made it unreadable is repaired. A line that was stored meanwhile stays the one record it is.</summary>
public sealed class ReplayQuarantinedRow(IDbContextFactory<TrunkFlowDbContext> contexts, CallBatchWriter writer, TimeProvider time)
{
    public async Task<QuarantinedRow> RunAsync(ReplayQuarantinedRowInput input, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.Set<QuarantinedRow>().AsNoTracking().Include(x => x.CdrSource).SingleOrDefaultAsync(x => x.Id == input.Id, cancellationToken)
            ?? throw NotFoundException.Of<QuarantinedRow>(input.Id, "id");
        return await TryAsync(row, cancellationToken) is { } reason
            ? throw new QuarantinedRowUnreadableException(reason)
            : await db.Set<QuarantinedRow>().AsNoTracking().SingleAsync(x => x.Id == input.Id, cancellationToken);
    }

    /// <param name="row">With its file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Why it is as unreadable as it was; null when it is stored.</returns>
    internal async Task<string?> TryAsync(QuarantinedRow row, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetBytes(row.Line);
        var line = BatchLine.Read(row.Offset, row.Offset + text.Length, text, tooLong: false, time.GetUtcNow().AddDays(1));
        if (line.Reason is not null)
        {
            return line.Reason;
        }

        var source = new CallSource(row.CdrSourceId, new CallFile(row.CdrSource!.Path, true, row.CdrSource.Inode, row.CdrSource.FirstLineHash), row.Offset, true);
        return await writer.ReplayAsync(row.CdrSource.NodeKey, source, line, row.Id, cancellationToken);
    }
}
