using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.RateDecks;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class RateDeckMutations
{
    /// <summary>Takes a file of prices and reads it. It changes nothing before it is applied; rateDeckProgressed tells when it is read.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ReferenceException>]
    [Error<RateDeckStateException>]
    public Task<RateDeck> UploadRateDeckAsync(UploadRateDeckInput input, UploadRateDeck operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Reads a deck again in another way. What is left out of the format stays as it is.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<RateDeckStateException>]
    public Task<RateDeck> RereadRateDeckAsync(RereadRateDeckInput input, RereadRateDeck operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Puts a deck’s prices in, all of them or none. It is done in the background; rateDeckProgressed tells when it is, and failure why not.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<RateDeckStateException>]
    [Error<RateDeckUnneededException>]
    [Error<RateDeckFaultyException>]
    public Task<RateDeck> ApplyRateDeckAsync(ApplyRateDeckInput input, ApplyRateDeck operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Takes a deck’s prices back: those it replaced hold again from now on. Calls already rated keep theirs.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<RateDeckStateException>]
    [Error<RateDeckNotLatestException>]
    public Task<RateDeck> UndoRateDeckAsync(UndoRateDeckInput input, UndoRateDeck operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Drops a deck that has not changed anything; one that is being read is read no further.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<RateDeckStateException>]
    public Task<RateDeck> CancelRateDeckAsync(CancelRateDeckInput input, CancelRateDeck operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
