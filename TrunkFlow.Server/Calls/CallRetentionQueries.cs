using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Calls;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class CallRetentionQueries
{
    /// <summary>Call records that would be deleted if the setting call-retention were this; null when none would. Ask before changing it: what is deleted does not come back.</summary>
    /// <param name="months">How many months to keep, 3 to 240, beside the current one.</param>
    [Authorize(Policies.Administer)]
    public Task<ForgettableCalls?> GetForgettableCallsAsync(int months, ReadForgettableCalls read, CancellationToken cancellationToken) =>
        read.RunAsync(Require.InRange("months", months, Setting.FewestMonths, Setting.MostMonths), cancellationToken);
}
