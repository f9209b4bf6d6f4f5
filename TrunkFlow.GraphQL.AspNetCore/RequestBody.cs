using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using TrunkFlow.GraphQL.Binding.Errors;

namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>Reads the JSON body of a POST.</summary>
internal static class RequestBody
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    public static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <exception cref="RequestRefusedException">It is too large or not JSON.</exception>
    public static async Task<JsonDocument> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > limit)
            {
                reader.AdvanceTo(read.Buffer.End);
                throw TooLarge(limit);
            }

            if (read.IsCompleted)
            {
                // A copy: the document reads from it as long as it lives, the pipe's memory goes back when the reader advances.
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return Parse(body);
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <exception cref="RequestRefusedException">A parameter is missing or of the wrong type.</exception>
    public static ReceivedRequest Parse(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new RequestRefusedException("The body must be a JSON object.");
        }

        return new ReceivedRequest(
            Text(body, "query") ?? throw new RequestRefusedException("The body must have a \"query\"."),
            Text(body, "operationName"),
            Map(body, "variables"),
            Map(body, "extensions"));
    }

    public static IReadOnlyDictionary<string, object?>? Map(JsonElement value, string name, bool isValueItself = false)
    {
        var map = value;
        if (!isValueItself && !value.TryGetProperty(name, out map))
        {
            return null;
        }

        return map.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Object => map.EnumerateObject().DistinctBy(property => property.Name).ToDictionary(property => property.Name, property => (object?)property.Value),
            _ => throw new RequestRefusedException($"\"{name}\" must be an object."),
        };
    }

    private static string? Text(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new RequestRefusedException($"\"{name}\" must be a string.");
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body, Strict);
        }
        catch (JsonException)
        {
            throw new RequestRefusedException("The body is not valid JSON.");
        }
    }

    private static RequestRefusedException TooLarge(int limit) =>
        new($"The body is larger than {limit} bytes.", ErrorCodes.RequestTooLarge, StatusCodes.Status413PayloadTooLarge);
}
