using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls;

/// <summary>
/// Which switch can be asked to call somebody, as the nodes themselves last told, so that a server without one knows too. Read from the whole store: a
/// partner has no sight of nodes.
/// </summary>
public sealed class CallingNodes([FromKeyedServices(DataFeature.Whole)] IDbContextFactory<TrunkFlowDbContext> databases, TimeProvider time)
{
    /// <summary>Nodes tell twice a minute that they are there.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    /// <summary>A node that can; else, of those that have a manager user that may call, one that cannot now; null where none has.</summary>
    /// <param name="only">No other one will do; null: any.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<CallingNode?> FindAsync(string? only, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var since = time.GetUtcNow() - Fresh;
        var nodes = await db.PbxNodes.AsNoTracking().Where(node => only == null || node.Key == only).OrderBy(node => node.Key).ToListAsync(cancellationToken);
        return nodes.Find(node => node.ConferenceAccess == ManagerAccess.Connected && node.SeenAt > since) is { } ready ? new CallingNode(ready.Key, IsReady: true, Refuses: false)
            : nodes.Find(node => node.ConferenceAccess != ManagerAccess.Off) is { } away ? new CallingNode(away.Key, IsReady: false, away.ConferenceAccess == ManagerAccess.Refused && away.SeenAt > since)
            : null;
    }
}
