using System.Buffers;
using System.IO.Pipelines;
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

        if (request.Headers.ContentEncoding.Count > 0)
        {
            // What unpacks to more than was counted is not unpacked at all (RFC 9110 section 15.5.16).
            request.HttpContext.Response.Headers.AcceptEncoding = "identity";
            throw new RequestRefusedException("The body must not be compressed.", ErrorCodes.InvalidRequest, StatusCodes.Status415UnsupportedMediaType);
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await ReadAsync(reader, cancellationToken);
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

    private static async ValueTask<ReadResult> ReadAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(cancellationToken);
        }
        catch (BadHttpRequestException refused)
        {
            throw new RequestRefusedException(refused);
        }
    }

    /// <exception cref="RequestRefusedException">A parameter is missing or of the wrong type.</exception>
    public static ReceivedRequest Parse(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new RequestRefusedException("The body must be a JSON object.");
        }

        var received = new ReceivedRequest(
            Text(body, "query"), Text(body, "documentId") ?? Text(body, "id"), Text(body, "operationName"), Map(body, "variables"), Map(body, "extensions"));
        return received.IsRunnable ? received : throw new RequestRefusedException("The body must have a \"query\".");
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
