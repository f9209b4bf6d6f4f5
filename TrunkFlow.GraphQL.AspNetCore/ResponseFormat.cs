using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using TrunkFlow.GraphQL.Binding.Limits;

namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>One of the two media types responses are written in, and the status codes that go with it (GraphQL over HTTP, "Response").</summary>
internal sealed class ResponseFormat
{
    private static readonly ResponseFormat GraphQLResponse = new("application/graphql-response+json", reportsRequestErrors: true);
    private static readonly ResponseFormat Json = new("application/json", reportsRequestErrors: false);
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly string mediaType;
    private readonly bool reportsRequestErrors;

    private ResponseFormat(string mediaType, bool reportsRequestErrors)
    {
        this.mediaType = mediaType;
        this.reportsRequestErrors = reportsRequestErrors;
    }

    /// <summary>The format the client likes best, or null when it likes none. JSON is what clients without a wish have always been given.</summary>
    public static ResponseFormat? Negotiate(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0)
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
        {
            return null;
        }

        foreach (var type in accepted.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1))
        {
            if (type.MediaType.Equals(GraphQLResponse.mediaType, StringComparison.OrdinalIgnoreCase))
            {
                return GraphQLResponse;
            }

            if (type.MatchesAllTypes || type.MediaType.Equals("application/*", StringComparison.Ordinal)
                || type.MediaType.Equals(Json.mediaType, StringComparison.OrdinalIgnoreCase))
            {
                return Json;
            }
        }

        return null;
    }

    public async Task WriteAsync(HttpContext context, OperationResult result, int? statusCode)
    {
        Start(context, statusCode ?? StatusOf(result));
        await using (var writer = new Utf8JsonWriter(context.Response.BodyWriter, Writing))
        {
            result.WriteTo(writer);
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    public async Task WriteAllAsync(HttpContext context, IReadOnlyList<OperationResult> results)
    {
        Start(context, StatusCodes.Status200OK);
        await using (var writer = new Utf8JsonWriter(context.Response.BodyWriter, Writing))
        {
            writer.WriteStartArray();
            foreach (var result in results)
            {
                result.WriteTo(writer);
            }

            writer.WriteEndArray();
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private void Start(HttpContext context, int statusCode)
    {
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = $"{mediaType}; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        if (statusCode == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = "POST";
        }
    }

    private int StatusOf(OperationResult result)
    {
        if (result.Errors.Any(error => error.Code == QueriesOnlyCheck.Code))
        {
            return StatusCodes.Status405MethodNotAllowed;
        }

        return reportsRequestErrors && !result.HasData ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
    }
}
