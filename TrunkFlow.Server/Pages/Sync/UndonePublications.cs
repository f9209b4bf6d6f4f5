using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Sync;

/// <summary>What goes off the switch when an earlier publication is put in force again: each that came after it and was live.</summary>
/// <param name="Live">The generation in force now.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Newest">The newest of them.</param>
/// <param name="SameFiles">The files in force are those of then, byte by byte.</param>
public sealed record UndonePublications(long Live, int Total, IReadOnlyList<SyncRevision> Newest, bool SameFiles)
{
    private const int Shown = 20;

    /// <param name="db">Where they are recorded.</param>
    /// <param name="target">The publication that is gone back to.</param>
    /// <param name="live">The generation in force on its node.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    public static async Task<UndonePublications> ReadAsync(TrunkFlowDbContext db, SyncRevision target, long live, CancellationToken cancellationToken)
    {
        var published = db.SyncRevisions.AsNoTracking().Where(row => row.NodeKey == target.NodeKey);
        var after = published.Where(row => row.Generation > target.Generation && row.Generation <= live && row.Status == SyncStatus.Live);
        var hash = await published.Where(row => row.Generation == live).Select(row => row.ContentHash).FirstOrDefaultAsync(cancellationToken);
        return new UndonePublications(
            live,
            await after.CountAsync(cancellationToken),
            await after.OrderByDescending(row => row.Generation).Take(Shown).ToListAsync(cancellationToken),
            hash is not null && hash == target.ContentHash);
    }
}
