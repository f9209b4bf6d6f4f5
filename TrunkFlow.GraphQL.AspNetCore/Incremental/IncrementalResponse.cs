using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrunkFlow.GraphQL.AspNetCore.Responses;
using TrunkFlow.GraphQL.Binding.Requests;

namespace TrunkFlow.GraphQL.AspNetCore.Incremental;

/// <summary>
/// Puts the payloads of an incremental response together for a client that reads no parts. Deferring is an offer the server may leave
/// (GraphQL incremental delivery: "@defer ... may be ignored"), so the client gets the whole answer later instead of a 406 for something that
/// has already run: a mutation must not be done and then refused.
/// </summary>
internal sealed class IncrementalResponse
{
    private readonly Dictionary<string, JsonArray> paths = new(StringComparer.Ordinal);
    private readonly JsonArray errors = [];
    private JsonNode? data;

    public static async Task<OperationResult> WholeAsync(StreamedResult stream, CancellationToken cancellationToken)
    {
        var response = new IncrementalResponse();
        await using var reader = new ResultReader(stream, cancellationToken);
        try
        {
            while (await reader.MoveNextAsync(Timeout.InfiniteTimeSpan) is true)
            {
                response.Take(JsonNode.Parse(Render(reader.Current).WrittenSpan)!.AsObject());
            }
        }
        catch (GraphQLErrorException failed)
        {
            return OperationResult.FromErrors(failed.Errors);
        }

        return new Whole(response.data, response.errors);
    }

    /// <summary>A payload as it is written.</summary>
    public static ArrayBufferWriter<byte> Render(OperationResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, JsonResponse.Writing);
        result.WriteTo(writer);
        writer.Flush();
        return buffer;
    }

    private void Take(JsonObject payload)
    {
        if (payload.ContainsKey("data"))
        {
            data = Detached(payload, "data");
        }

        foreach (var pending in Items(payload, "pending"))
        {
            paths[(string)pending["id"]!] = (JsonArray)Detached(pending, "path")!;
        }

        AddErrors(payload);
        foreach (var part in Items(payload, "incremental"))
        {
            AddErrors(part);
            Place(part);
        }

        foreach (var completed in Items(payload, "completed"))
        {
            AddErrors(completed);
            paths.Remove((string)completed["id"]!);
        }
    }

    private void Place(JsonObject part)
    {
        var at = Follow(Follow(data, paths[(string)part["id"]!]), part["subPath"] as JsonArray ?? []);
        if (Detached(part, "items") is JsonArray items && at is JsonArray list)
        {
            foreach (var item in Emptied(items))
            {
                list.Add(item);
            }
        }
        else if (Detached(part, "data") is JsonObject fields && at is JsonObject target)
        {
            Merge(target, fields);
        }
    }

    private static JsonNode? Follow(JsonNode? from, JsonArray path) =>
        path.Aggregate(from, static (at, step) => step!.GetValueKind() == JsonValueKind.Number ? at?[(int)step] : at?[(string)step!]);

    private static void Merge(JsonObject target, JsonObject fields)
    {
        foreach (var name in fields.Select(static field => field.Key).ToArray())
        {
            var value = Detached(fields, name);
            if (value is JsonObject inner && target[name] is JsonObject known)
            {
                Merge(known, inner);
            }
            else
            {
                target[name] = value;
            }
        }
    }

    private void AddErrors(JsonObject from)
    {
        foreach (var error in Emptied(Detached(from, "errors") as JsonArray ?? []))
        {
            errors.Add(error);
        }
    }

    private static JsonObject[] Items(JsonObject payload, string name) => payload[name] is JsonArray items ? [.. items.OfType<JsonObject>()] : [];

    // A node has one parent, so it leaves the payload before it joins the response.
    private static JsonNode? Detached(JsonObject parent, string name) => parent.Remove(name, out var value) ? value : null;

    private static JsonNode?[] Emptied(JsonArray array)
    {
        var items = array.ToArray();
        array.Clear();
        return items;
    }

    private sealed class Whole(JsonNode? data, JsonArray errors) : OperationResult
    {
        public override IReadOnlyList<GraphQLError> Errors => [.. errors.Select(static error => new GraphQLError((string?)error?["message"] ?? ""))];

        public override bool HasData => true;

        public override void WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            if (errors.Count > 0)
            {
                writer.WritePropertyName("errors"u8);
                errors.WriteTo(writer);
            }

            writer.WritePropertyName("data"u8);
            if (data is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                data.WriteTo(writer);
            }

            ResponseWriter.WriteExtensions(writer, Extensions);
            writer.WriteEndObject();
        }

        public override IReadOnlyDictionary<string, object?>? DataAsDictionary() =>
            (data as JsonObject)?.ToDictionary(static field => field.Key, static field => (object?)field.Value);
    }
}
