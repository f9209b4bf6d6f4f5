using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using TrunkFlow.GraphQL.Binding.Errors;

namespace TrunkFlow.GraphQL.AspNetCore.Multipart;

/// <summary>
/// Reads a request with files: <c>operations</c> is the request with nulls where files belong, <c>map</c> says which file goes where
/// (GraphQL multipart request specification, https://github.com/jaydenseric/graphql-multipart-request-spec).
/// </summary>
internal static class MultipartBody
{
    public static bool IsMultipart(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    /// <exception cref="RequestRefusedException">A part is missing or does not fit.</exception>
    public static async Task<ReceivedRequest> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            throw new RequestRefusedException($"The body is larger than {limit} bytes.", ErrorCodes.RequestTooLarge, StatusCodes.Status413PayloadTooLarge);
        }

        // Without a length, the server counts what comes.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = limit, BufferBodyLengthLimit = limit }, cancellationToken);
        }
        catch (BadHttpRequestException refused)
        {
            throw new RequestRefusedException(refused);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new RequestRefusedException("The body is not a valid form.");
        }

        using var operations = Json(form, "operations");
        using var map = Json(form, "map");
        var received = RequestBody.Parse(operations.RootElement);
        if (map.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new RequestRefusedException("\"map\" must be an object.");
        }

        var variables = received.Variables?.ToDictionary(pair => pair.Key, pair => Changeable((JsonElement)pair.Value!)) ?? [];
        foreach (var entry in map.RootElement.EnumerateObject())
        {
            var file = form.Files.GetFile(entry.Name) ?? throw new RequestRefusedException($"There is no file \"{entry.Name}\".");
            foreach (var path in Paths(entry.Value))
            {
                Place(variables, path, new UploadedFile(file));
            }
        }

        return received with { Variables = variables };
    }

    private static JsonDocument Json(IFormCollection form, string part)
    {
        try
        {
            return JsonDocument.Parse(form[part].ToString());
        }
        catch (JsonException)
        {
            throw new RequestRefusedException($"The part \"{part}\" is not valid JSON.");
        }
    }

    private static string[] Paths(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(path => path.ValueKind == JsonValueKind.String ? path.GetString()! : throw new RequestRefusedException("A path must be a string."))]
        : throw new RequestRefusedException("A file of \"map\" must have a list of paths.");

    private static object? Changeable(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().DistinctBy(property => property.Name).ToDictionary(property => property.Name, property => Changeable(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().Select(Changeable).ToList(),
        JsonValueKind.Null => null,
        _ => value.Clone(),
    };

    private static void Place(Dictionary<string, object?> variables, string path, UploadedFile file)
    {
        var steps = path.Split('.');
        object? at = steps[0] == "variables" && steps.Length > 1 ? variables : throw Unfit(path);
        for (var i = 1; i < steps.Length; i++)
        {
            var isLast = i == steps.Length - 1;
            if (at is Dictionary<string, object?> map && map.TryGetValue(steps[i], out var next) && (!isLast || next is null))
            {
                at = isLast ? map[steps[i]] = file : next;
            }
            else if (at is List<object?> list && int.TryParse(steps[i], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count
                && (!isLast || list[index] is null))
            {
                at = isLast ? list[index] = file : list[index];
            }
            else
            {
                throw Unfit(path);
            }
        }
    }

    private static RequestRefusedException Unfit(string path) => new($"There is no place for a file at \"{path}\".");
}
