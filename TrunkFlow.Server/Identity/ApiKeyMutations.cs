using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Identity;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class ApiKeyMutations
{
    /// <summary>Adds a key for a program. Its secret is shown in the answer and never again.</summary>
    [Authorize(Policies.OwnKeys)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ReferenceException>]
    public Task<ApiKeySecret> AddApiKeyAsync(AddApiKeyInput input, AddApiKey operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Takes a key back, at once and for good; open subscriptions of it end.</summary>
    [Authorize(Policies.OwnKeys)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<ApiKey> RevokeApiKeyAsync(RevokeApiKeyInput input, RevokeApiKey operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
