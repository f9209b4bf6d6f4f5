using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Rerates;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class RerateMutations
{
    /// <summary>Has the answered calls of a period priced again and compared. It changes nothing before it is applied; rerateProgressed tells when it is compared.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ReferenceException>]
    [Error<ChangedMeanwhileException>]
    public Task<Rerate> RequestRerateAsync(RequestRerateInput input, RequestRerate operation, CancellationToken cancellationToken) => operation.RunAsync(input, cancellationToken);

    /// <summary>Compares a rerating once more: prices or calls may have changed since.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<RerateStateException>]
    public Task<Rerate> CompareRerateAsync(CompareRerateInput input, CompareRerate operation, CancellationToken cancellationToken) => operation.RunAsync(input, cancellationToken);

    /// <summary>
    /// Puts the new prices into the calls, all of them or none, and the difference into the ledgers. It is done in the background; rerateProgressed tells when it is,
    /// and failure why not.
    /// </summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<RerateStateException>]
    [Error<RerateUnneededException>]
    public Task<Rerate> ApplyRerateAsync(ApplyRerateInput input, ApplyRerate operation, CancellationToken cancellationToken) => operation.RunAsync(input, cancellationToken);

    /// <summary>Drops a rerating that has not changed anything.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<RerateStateException>]
    public Task<Rerate> CancelRerateAsync(CancelRerateInput input, CancelRerate operation, CancellationToken cancellationToken) => operation.RunAsync(input, cancellationToken);
}
