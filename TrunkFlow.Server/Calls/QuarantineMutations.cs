using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class QuarantineMutations
{
    /// <summary>Imports a quarantined line again, once what made it unreadable is repaired.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<QuarantinedRowUnreadableException>]
    public Task<QuarantinedRow> ReplayQuarantinedRowAsync(ReplayQuarantinedRowInput input, ReplayQuarantinedRow operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
