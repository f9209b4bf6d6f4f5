using System.Text.Json;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>A list of the response.</summary>
internal sealed class ResultList(ResultContainer parent, int slot, bool isNonNull, int capacity) : ResultContainer(parent, slot, isNonNull)
{
    private object?[] items = capacity == 0 ? [] : new object?[capacity];

    public int Count { get; private set; }

    /// <summary>Makes room for one more item and returns its index.</summary>
    public int Grow()
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, Math.Max(4, items.Length * 2));
        }

        return Count++;
    }

    public override void Set(int index, object? value) => items[index] = value;

    public override ResponsePath PathOf(int index) => ResponsePath.Item(OwnPath, index);

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        for (var index = 0; index < Count; index++)
        {
            ResultWriter.WriteValue(writer, items[index]);
        }

        writer.WriteEndArray();
    }

    public object?[] ToArray() => [.. items.Take(Count).Select(ResultWriter.ToPlain)];
}
