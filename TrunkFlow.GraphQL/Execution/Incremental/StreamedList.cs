using System.Collections.Immutable;

namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>The rest of a list, delivered after its beginning (draft, "Stream").</summary>
internal sealed class StreamedList(
    ResultList list, FieldPlan field, string? label, ItemSource source, ImmutableDictionary<string, object?>? scoped) : IPendingPart
{
    private bool isClosed;

    public ResultList List { get; } = list;

    /// <summary>The field, with its selections as its items see them.</summary>
    public FieldPlan Field { get; } = field;

    public ImmutableDictionary<string, object?>? Scoped { get; } = scoped;

    public ItemSource Source { get; } = source;

    public string? Label { get; } = label;

    public ResponsePath? Path => List.OwnPath;

    public int Id { get; set; } = IPendingPart.NotAnnounced;

    public int NextIndex { get; set; } = list.Count;

    /// <summary>Items whose values are being completed, in their order.</summary>
    public Queue<DeliveryRoot> Unfinished { get; } = new();

    /// <summary>Items in a payload nobody has taken yet.</summary>
    public int Untaken { get; set; }

    /// <summary>The source has no more items, or failed.</summary>
    public bool IsExhausted { get; set; }

    /// <summary>Why the source failed.</summary>
    public IReadOnlyList<GraphQLError>? Fault { get; set; }

    /// <summary>The client has been told of its end.</summary>
    public bool HasEnded { get; set; }

    /// <summary>Set while the reader of the source waits for the client to take what there is.</summary>
    public TaskCompletionSource? Room { get; set; }

    /// <summary>Closes the source, once. A fault of closing says nothing about the items there were.</summary>
    public async Task CloseAsync()
    {
        if (isClosed)
        {
            return;
        }

        isClosed = true;
        try
        {
            await Source.DisposeAsync().ConfigureAwait(true);
        }
        catch (Exception)
        {
            // Items were delivered as they were; there is nobody left to tell.
        }
    }
}
