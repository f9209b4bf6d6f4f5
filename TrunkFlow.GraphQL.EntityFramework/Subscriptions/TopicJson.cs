using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrunkFlow.GraphQL.Subscriptions;

namespace TrunkFlow.GraphQL.EntityFramework.Subscriptions;

/// <summary>An event as text: <c>["topic",message]</c>, and <c>["topic"]</c> for the end of a topic. ASCII only, so that it may be cut anywhere.</summary>
internal static class TopicJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Event<TMessage>(string topic, TMessage message) => Text(topic, writer => JsonSerializer.Serialize(writer, message, Options));

    public static string Completion(string topic) => Text(topic, _ => { });

    /// <summary>The topic and its event; null for the end of the topic.</summary>
    public static (string Topic, TopicMessage? Message) Read(string text)
    {
        var json = Encoding.ASCII.GetBytes(text);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        reader.Read();
        var topic = reader.GetString()!;
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            return (topic, null);
        }

        var start = (int)reader.TokenStartIndex;
        return (topic, new JsonMessage(json.AsMemory(start, json.Length - 1 - start)));
    }

    private static string Text(string topic, Action<Utf8JsonWriter> message)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // The default encoder escapes everything beyond ASCII.
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(topic);
            message(writer);
            writer.WriteEndArray();
        }

        return Encoding.ASCII.GetString(buffer.WrittenSpan);
    }

    /// <summary>Read once for each type somebody listens for, so all listeners of a type share one object.</summary>
    private sealed class JsonMessage(ReadOnlyMemory<byte> json) : TopicMessage
    {
        private readonly ConcurrentDictionary<Type, object?> read = new();

        public override bool TryRead<TMessage>(out TMessage message)
        {
            try
            {
                message = (TMessage)read.GetOrAdd(typeof(TMessage), static (_, json) => JsonSerializer.Deserialize<TMessage>(json.Span, Options), json)!;
                return true;
            }
            catch (Exception fault) when (fault is JsonException or NotSupportedException)
            {
                message = default!;
                return false;
            }
        }
    }
}
