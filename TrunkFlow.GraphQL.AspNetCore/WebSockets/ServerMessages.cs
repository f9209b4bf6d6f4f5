using System.Text.Json;

namespace TrunkFlow.GraphQL.AspNetCore.WebSockets;

/// <summary>Writes the server's messages (graphql-transport-ws, "Communication").</summary>
internal static class ServerMessages
{
    public static void Ack(Utf8JsonWriter writer, IReadOnlyDictionary<string, object?>? payload) => WithPayload(writer, "connection_ack", payload);

    public static void Pong(Utf8JsonWriter writer, IReadOnlyDictionary<string, object?>? payload) => WithPayload(writer, "pong", payload);

    public static void Next(Utf8JsonWriter writer, string id, OperationResult result)
    {
        Begin(writer, "next", id);
        writer.WritePropertyName("payload"u8);
        result.WriteTo(writer);
        writer.WriteEndObject();
    }

    public static void Error(Utf8JsonWriter writer, string id, IReadOnlyList<GraphQLError> errors)
    {
        Begin(writer, "error", id);
        writer.WriteStartArray("payload"u8);
        foreach (var error in errors)
        {
            ResponseWriter.WriteError(writer, error);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Complete(Utf8JsonWriter writer, string id)
    {
        Begin(writer, "complete", id);
        writer.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter writer, string type, string id)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
        writer.WriteString("id"u8, id);
    }

    private static void WithPayload(Utf8JsonWriter writer, string type, IReadOnlyDictionary<string, object?>? payload)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
        if (payload is { Count: > 0 })
        {
            writer.WritePropertyName("payload"u8);
            ResponseWriter.WriteValue(writer, payload);
        }

        writer.WriteEndObject();
    }
}
