using System.Buffers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace TrunkFlow.Server.Api.Rest;

/// <summary>
/// What a client sent, read as <see cref="RestJson"/> says. Only JSON is taken: a form of another site, which would come with the reader's cookie,
/// cannot send that without being asked first (docs/rest.md).
/// </summary>
public sealed class Body<T>(T value) : IEndpointParameterMetadataProvider
{
    private const int MostBytes = 512 * 1024;

    private static readonly JsonDocumentOptions Reading = new() { AllowDuplicateProperties = false };

    public T Value => value;

    public static async ValueTask<Body<T>> BindAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new BadHttpRequestException("", StatusCodes.Status415UnsupportedMediaType);
        }

        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return new Body<T>(StrictReading.Read<T>(await ParseAsync(context.Request), options));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    private static async Task<JsonNode?> ParseAsync(HttpRequest request)
    {
        if (request.ContentLength > MostBytes)
        {
            throw new BadHttpRequestException("", StatusCodes.Status413PayloadTooLarge);
        }

        var read = await request.BodyReader.ReadAtLeastAsync(MostBytes + 1, request.HttpContext.RequestAborted);
        var bytes = read.Buffer.Length > MostBytes ? throw new BadHttpRequestException("", StatusCodes.Status413PayloadTooLarge) : read.Buffer.ToArray();
        request.BodyReader.AdvanceTo(read.Buffer.End);
        try
        {
            return JsonNode.Parse(bytes, documentOptions: Reading);
        }
        catch (JsonException)
        {
            throw new UnreadableRequestException(null, "JsonMalformed");
        }
    }
}
