using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.FileImports;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class ImportMutations
{
    /// <summary>Takes a file of customers, numbers or extensions. It changes nothing before it is applied; its preview says what it would add.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ReferenceException>]
    [Error<ImportStateException>]
    public Task<Import> UploadImportAsync(UploadImportInput input, UploadImport operation, CancellationToken cancellationToken) => operation.RunAsync(input, cancellationToken);

    /// <summary>Reads a file’s columns as something else.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ImportStateException>]
    public Task<Import> RereadImportAsync(RereadImportInput input, RereadImport operation, CancellationToken cancellationToken) => operation.RunAsync(input, cancellationToken);

    /// <summary>Adds what a file says, all of it or nothing.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ImportStateException>]
    [Error<ImportFaultyException>]
    [Error<ImportUnneededException>]
    public Task<Import> ApplyImportAsync(ApplyImportInput input, ApplyImport operation, CancellationToken cancellationToken) => operation.RunAsync(input, cancellationToken);

    /// <summary>Drops a file that has not changed anything.</summary>
    [Authorize(Policies.Operate)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ImportStateException>]
    public Task<Import> CancelImportAsync(CancelImportInput input, CancelImport operation, CancellationToken cancellationToken) => operation.RunAsync(input, cancellationToken);

    /// <summary>Takes the users and passwords of the extensions a file added. They are given once and then forgotten.</summary>
    [Authorize(Policies.Operate)]
    [UseMutationConvention(PayloadFieldName = "secrets")]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ImportSecretsGoneException>]
    public Task<IReadOnlyList<ImportedSecret>> TakeImportSecretsAsync(TakeImportSecretsInput input, TakeImportSecrets operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
