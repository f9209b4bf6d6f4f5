using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Conferences;

/// <summary>
/// Which switch conferences are called from, as the nodes themselves last told, so that a server without one knows too. Read from the whole store: a
/// partner has no sight of nodes.
/// </summary>
public sealed class ConferenceSwitches([FromKeyedServices(DataFeature.Whole)] IDbContextFactory<TrunkFlowDbContext> databases, TimeProvider time)
{
    /// <summary>Nodes tell twice a minute that they are there.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    /// <summary>The node to call from: the one a conference is held on already, else any that can.</summary>
    /// <exception cref="ConferencesNotConfiguredException">None has a manager user that may call.</exception>
    /// <exception cref="ConferenceSwitchAwayException">It cannot be reached.</exception>
    public async Task<string> RequireAsync(string? heldOn, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var since = time.GetUtcNow() - Fresh;
        var nodes = await db.PbxNodes.AsNoTracking().Where(node => heldOn == null || node.Key == heldOn).OrderBy(node => node.Key).ToListAsync(cancellationToken);
        if (nodes.Find(node => node.ConferenceAccess == ManagerAccess.Connected && node.SeenAt > since) is { } ready)
        {
            return ready.Key;
        }

        throw nodes.Find(node => node.ConferenceAccess != ManagerAccess.Off) is { } away
            ? new ConferenceSwitchAwayException(away.Key, away.ConferenceAccess == ManagerAccess.Refused && away.SeenAt > since)
            : new ConferencesNotConfiguredException();
    }
}
