using System.Text.Encodings.Web;
using System.Text.Json;

namespace TrunkFlow.Bench.Limit;

/// <summary>Writes a JSON answer into the response's pipe.</summary>
internal static class Answer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Utf8JsonWriter Start(HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return new Utf8JsonWriter(context.Response.BodyWriter, Options);
    }
}
