using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Asks every node to publish: what waits for review, or once more what is there.</summary>
/// <param name="Reason">Why, for the history.</param>
public sealed record RequestPublishInput(string? Reason = null);

public sealed class RequestPublish(TrunkFlowDbContext db, CurrentActor actor, TimeProvider time)
{
    public async Task<SyncRequest> RunAsync(RequestPublishInput input, CancellationToken cancellationToken)
    {
        var request = new SyncRequest(time.GetUtcNow(), actor.Value.Name, SyncRequest.Publish, "", Require.OptionalText("reason", input.Reason));
        db.Add(request);
        await db.SaveChangesAsync(cancellationToken);
        return request;
    }
}
