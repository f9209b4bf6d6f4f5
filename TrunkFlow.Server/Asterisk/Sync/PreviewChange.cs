using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Tries what a change would make of the switch's files, in a transaction that is undone: nothing is saved and nobody is told.</summary>
internal sealed class PreviewChange(TrunkFlowDbContext db, ISwitchRendering rendering)
{
    /// <param name="change">The operation, on the scope's context; its refusals come out as they are.</param>
    /// <param name="cancellationToken">Ends the trial.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else saved the same row while it was tried.</exception>
    public async Task<SwitchPreview> RunAsync(Func<Task> change, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        try
        {
            // One view of the store, and against the store and not against what is in force: what others saved and nobody published yet is not this change's.
            var before = await rendering.RenderAsync(db, cancellationToken);
            await change();
            var after = await rendering.RenderAsync(db, cancellationToken);
            var problems = after.Problems.Except(before.Problems, StringComparer.Ordinal).ToList();
            return new SwitchPreview(after.Problems.Count > 0 ? null : RevisionDiff.Between(before.Files, after.Files), problems, before.Problems.Count > 0, [.. after.Warnings.Except(before.Warnings, StringComparer.Ordinal)]);
        }
        catch (Exception late) when ((late as PostgresException ?? (late as DbUpdateException)?.InnerException) is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure })
        {
            throw new ChangedMeanwhileException();
        }
        finally
        {
            await transaction.RollbackAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
        }
    }
}
