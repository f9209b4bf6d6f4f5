namespace TrunkFlow.GraphQL.Binding.Requests.PersistedOperations;

/// <summary>
/// Documents in memory, so many and of so many bytes together: any client may store one, so the one not used for longest makes room for the next.
/// </summary>
internal sealed class DocumentsInMemory(int maxCount = DocumentsInMemory.MaxCount, int maxBytes = DocumentsInMemory.MaxBytes) : IOperationDocumentStorage
{
    private const int MaxCount = 5_000;
    private const int MaxBytes = 16 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Dictionary<OperationDocumentId, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> byUse = new();

    public int Count
    {
        get
        {
            lock (gate)
            {
                return entries.Count;
            }
        }
    }

    public long Bytes { get; private set; }

    public ValueTask<IOperationDocument?> TryReadAsync(OperationDocumentId documentId, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(documentId, out var node))
            {
                return default;
            }

            byUse.Remove(node);
            byUse.AddFirst(node);
            return new ValueTask<IOperationDocument?>(node.Value.Document);
        }
    }

    public ValueTask SaveAsync(OperationDocumentId documentId, IOperationDocument document, CancellationToken cancellationToken = default)
    {
        var size = document.AsSpan().Length;
        lock (gate)
        {
            // One document must not push out all others.
            if (size > maxBytes / 10 || entries.ContainsKey(documentId))
            {
                return default;
            }

            entries[documentId] = byUse.AddFirst(new Entry(documentId, document, size));
            Bytes += size;
            while (entries.Count > maxCount || Bytes > maxBytes)
            {
                var oldest = byUse.Last!.Value;
                byUse.RemoveLast();
                entries.Remove(oldest.Id);
                Bytes -= oldest.Size;
            }
        }

        return default;
    }

    private sealed record Entry(OperationDocumentId Id, IOperationDocument Document, int Size);
}
