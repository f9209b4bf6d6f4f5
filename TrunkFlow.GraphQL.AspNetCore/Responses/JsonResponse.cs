using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.Binding.Limits;

namespace TrunkFlow.GraphQL.AspNetCore.Responses;

/// <summary>One finished response as JSON, and the status code that goes with it (GraphQL over HTTP, "Response").</summary>
internal static class JsonResponse
{
    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <param name="context">The request.</param>
    /// <param name="type">JSON of either name.</param>
    /// <param name="result">The response.</param>
    /// <param name="statusCode">Where the transport knows it better than the response.</param>
    public static async Task WriteAsync(HttpContext context, ResponseType type, OperationResult result, int? statusCode = null)
    {
        Start(context, type, statusCode ?? StatusOf(type, result));
        await using (var writer = new Utf8JsonWriter(context.Response.BodyWriter, Writing))
        {
            result.WriteTo(writer);
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    public static async Task WriteAllAsync(HttpContext context, ResponseType type, IReadOnlyList<OperationResult> results)
    {
        Start(context, type, StatusCodes.Status200OK);
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

    private static void Start(HttpContext context, ResponseType type, int statusCode)
    {
        var mediaType = type == ResponseType.GraphQLResponse ? "application/graphql-response+json" : "application/json";
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = $"{mediaType}; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        if (statusCode == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = "POST";
        }
    }

    private static int StatusOf(ResponseType type, OperationResult result)
    {
        if (result.Errors.Any(error => error.Code == OperationKindCheck.NotByThisMethod))
        {
            return StatusCodes.Status405MethodNotAllowed;
        }

        if (result.Errors.Any(error => error.Code == OperationKindCheck.NeedsStream))
        {
            return StatusCodes.Status406NotAcceptable;
        }

        if (type == ResponseType.GraphQLResponse && !result.HasData && result.Errors.Any(error => error.Code is ErrorCodes.NotAuthenticated or ErrorCodes.NotAuthorized))
        {
            return StatusCodes.Status401Unauthorized;
        }

        return type == ResponseType.GraphQLResponse && !result.HasData ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
    }
}
