using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>
/// Puts an earlier generation of one node in force again. What is saved here stays saved, so publishing waits for review from then on: else the next save
/// would bring back what was gone back from.
/// </summary>
/// <param name="NodeKey">Which switch.</param>
/// <param name="Generation">The generation whose files are to be in force; it must have been live.</param>
/// <param name="Reason">Why, for the history.</param>
public sealed record RollBackInput(string NodeKey, long Generation, string? Reason = null);

public sealed class RollBack(TrunkFlowDbContext db, CurrentActor actor, TimeProvider time)
{
    public async Task<SyncRequest> RunAsync(RollBackInput input, CancellationToken cancellationToken)
    {
        var node = await db.PbxNodes.AsNoTracking().FirstOrDefaultAsync(row => row.Key == input.NodeKey, cancellationToken);
        if (node is null || !await db.SyncRevisions.AnyAsync(row => row.NodeKey == node.Key && row.Generation == input.Generation && row.Status == SyncStatus.Live, cancellationToken))
        {
            throw new GenerationNeverLiveException(input.Generation);
        }

        if (node.LiveGeneration == input.Generation)
        {
            throw new GenerationInForceException(input.Generation);
        }

        var request = SyncRequest.GoBack(time.GetUtcNow(), actor.Value.Name, node.Key, input.Generation, Require.OptionalText("reason", input.Reason));
        db.Add(request);
        var publishing = await db.Settings.FirstOrDefaultAsync(row => row.Key == Setting.Publishing, cancellationToken);
        if (publishing is null)
        {
            db.Add(new Setting(Setting.Publishing, Setting.ReviewFirst));
        }
        else
        {
            publishing.Change(Setting.ReviewFirst);
        }

        await db.SaveChangesAsync(cancellationToken);
        return request;
    }
}
