using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.TestCalls;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class TestCallMutations
{
    /// <summary>
    /// Calls a number to see whether it comes through: as a customer would, or straight through a gateway. Who answers hears tones for some seconds. A node
    /// makes the call; testCallChanged and testCall say how far it came.
    /// </summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ReferenceException>]
    [Error<TestCallGatewayOffException>]
    [Error<TestCallsNotConfiguredException>]
    [Error<TestCallSwitchAwayException>]
    public Task<TestCall> StartTestCallAsync(StartTestCallInput input, StartTestCall operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
