using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TrunkFlow.GraphQL;

/// <summary>A response without errors whose data is written already.</summary>
internal sealed class WrittenResult : OperationResult
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ReadOnlyMemory<byte> response;
    private readonly OperationResult source;

    private WrittenResult(ReadOnlyMemory<byte> response, OperationResult source)
    {
        this.response = response;
        this.source = source;
    }

    public override IReadOnlyList<GraphQLError> Errors => [];

    public override bool HasData => true;

    public int Length => response.Length;

    public static WrittenResult Of(OperationResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            result.WriteTo(writer);
        }

        return new(buffer.WrittenMemory, result);
    }

    public WrittenResult Copy() => new(response, source);

    public override void WriteTo(Utf8JsonWriter writer)
    {
        if (Extensions is null && !writer.Options.Indented)
        {
            writer.WriteRawValue(response.Span, skipInputValidation: true);
            return;
        }

        using var document = JsonDocument.Parse(response);
        writer.WriteStartObject();
        writer.WritePropertyName("data"u8);
        document.RootElement.GetProperty("data"u8).WriteTo(writer);
        ResponseWriter.WriteExtensions(writer, Extensions);
        writer.WriteEndObject();
    }

    public override IReadOnlyDictionary<string, object?>? DataAsDictionary() => source.DataAsDictionary();
}
