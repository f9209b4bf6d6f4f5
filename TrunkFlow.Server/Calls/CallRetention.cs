using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Calls;

/// <summary>
/// Call records go by whole months, once they are older than the installation wants to keep them; for ever unless it says so. Ledger, rollups and
/// peaks stay, so reports of years past go on saying what they said.
/// </summary>
public sealed class CallRetention(IDbContextFactory<TrunkFlowDbContext> contexts, TimeProvider time) : IRetention
{
    /// <summary>Of lines that were read again since: the records are what counts.</summary>
    private static readonly TimeSpan KeptReplayed = TimeSpan.FromDays(90);

    /// <summary>When the first month begins that is kept where so many are, beside the current one.</summary>
    public static DateTimeOffset FirstKept(DateTimeOffset now, int months) => new DateTimeOffset(now.UtcDateTime.Year, now.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(-months);

    public async Task<IReadOnlyList<(string What, long Count)>> ForgetAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var replayedBefore = now - KeptReplayed;
        var lines = await db.QuarantinedRows.Where(row => row.ReplayedAt < replayedBefore).ExecuteDeleteAsync(cancellationToken);
        var settings = await InstallationSettings.ReadAsync(db, cancellationToken);
        if (Setting.MonthsOf(settings[Setting.CallRetention]) is not { } months)
        {
            return [("quarantinedLines", lines)];
        }

        var first = FirstKept(now, months);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var dropped = await CallPartitions.DropBeforeAsync((NpgsqlConnection)db.Database.GetDbConnection(), first, cancellationToken);
        var changes = await db.RerateChanges.Where(change => change.StartedAt < first).ExecuteDeleteAsync(cancellationToken);
        return [("quarantinedLines", lines), ("months", dropped), ("rerateChanges", changes)];
    }
}
