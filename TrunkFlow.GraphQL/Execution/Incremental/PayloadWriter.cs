using System.Globalization;
using System.Text.Json;

namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>The parts payloads have in common.</summary>
internal static class PayloadWriter
{
    /// <summary>Ids are strings on the wire.</summary>
    public static void WriteId(Utf8JsonWriter writer, int id) => writer.WriteString("id"u8, id.ToString(CultureInfo.InvariantCulture));

    public static void WritePending(Utf8JsonWriter writer, IReadOnlyList<PendingEntry> pending)
    {
        if (pending.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("pending"u8);
        foreach (var entry in pending)
        {
            entry.WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}
