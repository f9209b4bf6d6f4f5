using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.TestCalls;

/// <summary>What hangs together with a change of a test call.</summary>
[ExtendObjectType(typeof(TestCallChange))]
public sealed class TestCallChangeRelations
{
    /// <summary>The test call as it is now; null when it was forgotten meanwhile.</summary>
    [Authorize(Policies.Read)]
    public async Task<TestCall?> GetTestCallAsync([Parent] TestCallChange change, TestCallById loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(change.TestCallId, cancellationToken);
}
