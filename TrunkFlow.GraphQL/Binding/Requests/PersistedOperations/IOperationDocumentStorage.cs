namespace TrunkFlow.GraphQL.Binding.Requests.PersistedOperations;

/// <summary>Keeps documents by their names.</summary>
public interface IOperationDocumentStorage
{
    /// <returns>The document; null where none has the name.</returns>
    ValueTask<IOperationDocument?> TryReadAsync(OperationDocumentId documentId, CancellationToken cancellationToken = default);

    ValueTask SaveAsync(OperationDocumentId documentId, IOperationDocument document, CancellationToken cancellationToken = default);
}

/// <summary>A stored document.</summary>
public interface IOperationDocument
{
    /// <summary>The text as UTF-8.</summary>
    ReadOnlySpan<byte> AsSpan();

    byte[] ToArray();
}

/// <summary>A document as text.</summary>
public sealed class OperationDocumentSourceText(ReadOnlyMemory<byte> sourceText) : IOperationDocument
{
    public OperationDocumentSourceText(string sourceText)
        : this(System.Text.Encoding.UTF8.GetBytes(sourceText))
    {
    }

    public ReadOnlySpan<byte> AsSpan() => sourceText.Span;

    public byte[] ToArray() => sourceText.ToArray();
}
