using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.TestCalls;

[ExtendObjectType(OperationTypeNames.Subscription)]
public sealed class TestCallSubscriptions
{
    /// <summary>A test call was asked for, rings, was answered or is over. Read the present state first with testCall.</summary>
    /// <param name="testCallId">Only this one.</param>
    /// <param name="customerId">Only those of this customer.</param>
    /// <param name="gatewayId">Only those through this gateway.</param>
    [Authorize(Policies.Read)]
    [Subscribe(With = nameof(HearTestCallsAsync))]
    public TestCallChange TestCallChanged(Guid? testCallId, Guid? customerId, Guid? gatewayId, [EventMessage] TestCallChange change) => change;

    [GraphQLIgnore]
    public ValueTask<IAsyncEnumerable<TestCallChange>> HearTestCallsAsync(
        Guid? testCallId, Guid? customerId, Guid? gatewayId, ITopicEventReceiver receiver, CancellationToken cancellationToken) =>
        receiver.ListenAsync<TestCallChange>(
            TestCallChange.Topic,
            change => (testCallId is null || change.TestCallId == testCallId) && (customerId is null || change.CustomerId == customerId) && (gatewayId is null || change.GatewayId == gatewayId),
            cancellationToken);
}
