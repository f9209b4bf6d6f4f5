using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Dids;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class DidMutations
{
    /// <summary>Adds a number to the inventory.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ReferenceException>]
    [Error<DidNumberTakenException>]
    public Task<Did> AddDidAsync(AddDidInput input, AddDid operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Adds consecutive numbers to the inventory: all of them or none.</summary>
    [Authorize(Policies.Operate)]
    [UseMutationConvention(PayloadFieldName = "dids")]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ReferenceException>]
    [Error<DidNumberTakenException>]
    public Task<IReadOnlyList<Did>> AddDidRangeAsync(AddDidRangeInput input, AddDidRange operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Replaces all fields of a number.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    public Task<Did> EditDidAsync(EditDidInput input, EditDid operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Removes a number that was never allocated.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<DidInUseException>]
    public Task<Did> DeleteDidAsync(DeleteDidInput input, DeleteDid operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Gives a free number to a customer.</summary>
    [Authorize(Policies.Operate)]
    [UseMutationConvention(PayloadFieldName = "allocation")]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<DidStatusException>]
    [Error<DidAlreadyAllocatedException>]
    public Task<CustomerDid> AllocateDidAsync(AllocateDidInput input, AllocateDid operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Sends the calls of an allocated number elsewhere.</summary>
    [Authorize(Policies.OwnNumbers)]
    [UseMutationConvention(PayloadFieldName = "allocation")]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<AllocationEndedException>]
    public Task<CustomerDid> ChangeDidDestinationsAsync(ChangeDidDestinationsInput input, ChangeDidDestinations operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Takes a number back from its customer; it rests before it is free again.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<DidStatusException>]
    [Error<AllocationEndedException>]
    public Task<Did> ReleaseDidAsync(ReleaseDidInput input, ReleaseDid operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Takes several numbers back from their customers, all of them or none; they rest before they are free again.</summary>
    [Authorize(Policies.Operate)]
    [UseMutationConvention(PayloadFieldName = "dids")]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<DidStatusException>]
    [Error<AllocationEndedException>]
    public Task<IReadOnlyList<Did>> ReleaseDidsAsync(ReleaseDidsInput input, ReleaseDids operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Makes a resting number free before its time.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<DidStatusException>]
    public Task<Did> EndDidQuarantineAsync(EndDidQuarantineInput input, EndDidQuarantine operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Notes that a free or resting number left for another operator.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<DidStatusException>]
    public Task<Did> PortOutDidAsync(PortOutDidInput input, PortOutDid operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Notes that a number that had left came back; it is free again.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<DidStatusException>]
    public Task<Did> PortBackDidAsync(PortBackDidInput input, PortBackDid operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
