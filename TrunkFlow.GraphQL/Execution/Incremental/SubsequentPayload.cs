using System.Text.Json;

namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>A later payload: what is new to come, what has come, and what is complete. It is gathered until somebody takes it.</summary>
internal sealed class SubsequentPayload : OperationResult
{
    private readonly List<IncrementalEntry> incremental = [];
    private readonly List<CompletedEntry> completed = [];
    private readonly Dictionary<StreamedList, ItemsEntry> items = [];
    private List<PendingEntry> pending = [];

    public bool HasNext { get; set; } = true;

    public bool IsEmpty => pending.Count == 0 && incremental.Count == 0 && completed.Count == 0;

    /// <summary>All errors in it, wherever they stand.</summary>
    public override IReadOnlyList<GraphQLError> Errors =>
        [.. incremental.SelectMany(static entry => entry.Errors), .. completed.SelectMany(static entry => entry.Errors ?? [])];

    /// <summary>It has no <c>data</c> of its own, only entries with data.</summary>
    public override bool HasData => false;

    public void Add(PendingEntry entry) => pending.Add(entry);

    public void Add(IncrementalEntry entry) => incremental.Add(entry);

    public void Add(CompletedEntry entry) => completed.Add(entry);

    public void Add(StreamedList stream, DeliveryRoot item)
    {
        if (!items.TryGetValue(stream, out var entry))
        {
            items.Add(stream, entry = new(stream, []));
            incremental.Add(entry);
        }

        entry.Items.Add(item);
    }

    public IReadOnlyList<PendingEntry> TakePending()
    {
        var taken = pending;
        pending = [];
        return taken;
    }

    /// <summary>Puts what came later behind what is here.</summary>
    public void Append(SubsequentPayload later)
    {
        pending.AddRange(later.pending);
        completed.AddRange(later.completed);
        HasNext = later.HasNext;
        foreach (var entry in later.incremental)
        {
            if (entry is ItemsEntry more && items.TryGetValue(more.Stream, out var known))
            {
                known.Items.AddRange(more.Items);
            }
            else
            {
                Add(entry);
                if (entry is ItemsEntry first)
                {
                    items.Add(first.Stream, first);
                }
            }
        }
    }

    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        PayloadWriter.WritePending(writer, pending);
        if (incremental.Count > 0)
        {
            writer.WriteStartArray("incremental"u8);
            incremental.ForEach(entry => entry.WriteTo(writer));
            writer.WriteEndArray();
        }

        if (completed.Count > 0)
        {
            writer.WriteStartArray("completed"u8);
            completed.ForEach(entry => entry.WriteTo(writer));
            writer.WriteEndArray();
        }

        writer.WriteBoolean("hasNext"u8, HasNext);
        ResponseWriter.WriteExtensions(writer, Extensions);
        writer.WriteEndObject();
    }

    public override IReadOnlyDictionary<string, object?>? DataAsDictionary() => null;
}
