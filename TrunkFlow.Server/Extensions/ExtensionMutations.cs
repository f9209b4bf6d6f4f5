using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Extensions;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class ExtensionMutations
{
    /// <summary>Adds an extension and generates its secret, which is shown in the answer and never again.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ReferenceException>]
    [Error<ExtensionNumberTakenException>]
    public Task<ExtensionSecret> AddExtensionAsync(AddExtensionInput input, AddExtension operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Replaces all fields of an extension.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ExtensionNumberTakenException>]
    public Task<Extension> EditExtensionAsync(EditExtensionInput input, EditExtension operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Sets what the users of an extension may set by themselves: names and forwards. A partner may, for its own.</summary>
    [Authorize(Policies.OwnExtensions)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<Extension> CustomiseExtensionAsync(CustomiseExtensionInput input, CustomiseExtension operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Generates a new secret; telephones with the old one are shut out.</summary>
    [Authorize(Policies.OwnExtensions)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<ExtensionSecret> ResetExtensionSecretAsync(ResetExtensionSecretInput input, ResetExtensionSecret operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Removes an extension no number rings; another one is disabled instead.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<ExtensionInUseException>]
    public Task<Extension> DeleteExtensionAsync(DeleteExtensionInput input, DeleteExtension operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Removes several extensions no number rings, all of them or none.</summary>
    [Authorize(Policies.Operate)]
    [UseMutationConvention(PayloadFieldName = "extensions")]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<ExtensionInUseException>]
    public Task<IReadOnlyList<Extension>> DeleteExtensionsAsync(DeleteExtensionsInput input, DeleteExtensions operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
