using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class CallMutations
{
    /// <summary>
    /// Ends a call in progress for everybody who takes part in it, on whichever node carries it; answers with the call as it was. Its record follows as for
    /// every call. Not for partners.
    /// </summary>
    [Authorize(Policies.Operate)]
    [Error<CallOverException>]
    [Error<CallSwitchAwayException>]
    public Task<ActiveCall> HangUpCallAsync(HangUpCallInput input, HangUpCall operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
