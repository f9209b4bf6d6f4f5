namespace TrunkFlow.GraphQL.Binding.Requests.PersistedOperations;

/// <summary>
/// Documents in a folder, one file each: <c>NAME.graphql</c>. They come there with a client's release; nothing a client sends is ever written.
/// </summary>
internal sealed class DocumentsInFiles(string folder) : IOperationDocumentStorage
{
    public async ValueTask<IOperationDocument?> TryReadAsync(OperationDocumentId documentId, CancellationToken cancellationToken = default)
    {
        if (!OperationDocumentId.IsValidId(documentId.Value))
        {
            return null;
        }

        var file = Path.Combine(folder, $"{documentId.Value}.graphql");
        return File.Exists(file) ? new OperationDocumentSourceText(await File.ReadAllBytesAsync(file, cancellationToken)) : null;
    }

    public ValueTask SaveAsync(OperationDocumentId documentId, IOperationDocument document, CancellationToken cancellationToken = default) => default;
}
