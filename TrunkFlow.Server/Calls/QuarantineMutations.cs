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

    /// <summary>Says that nothing can be made of a quarantined line: it stays, with who said so and why, raises no alert, and can still be replayed.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<QuarantinedRowNotWaitingException>]
    public Task<QuarantinedRow> DismissQuarantinedRowAsync(DismissQuarantinedRowInput input, DismissQuarantinedRow operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>The same of several quarantined lines: all of them or none.</summary>
    [Authorize(Policies.Operate)]
    [UseMutationConvention(PayloadFieldName = "quarantinedRows")]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<QuarantinedRowNotWaitingException>]
    public Task<IReadOnlyList<QuarantinedRow>> DismissQuarantinedRowsAsync(DismissQuarantinedRowsInput input, DismissQuarantinedRows operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Imports all quarantined lines again that wait, in the order of the files; those that are as unreadable as before stay.</summary>
    [Authorize(Policies.Operate)]
    public Task<QuarantineReplay> ReplayQuarantineAsync(ReplayQuarantineInput input, ReplayQuarantine operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
