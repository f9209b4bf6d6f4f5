using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Asterisk.Sync;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class SyncMutations
{
    /// <summary>Asks every node to publish: what waits for review, or once more what is there.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    public Task<SyncRequest> RequestPublishAsync(RequestPublishInput input, RequestPublish operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Puts an earlier generation in force again. Publishing waits for review from then on.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<GenerationNeverLiveException>]
    [Error<GenerationInForceException>]
    public Task<SyncRequest> RollBackAsync(RollBackInput input, RollBack operation, CancellationToken cancellationToken) => operation.RunAsync(input, cancellationToken);
}
