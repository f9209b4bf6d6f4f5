using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Alerts;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class AlertMutations
{
    /// <summary>Says that somebody takes care of an alert. It stays until it is over.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    public Task<Alert> AcknowledgeAlertAsync(AcknowledgeAlertInput input, AcknowledgeAlert operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
