using System.Text.Json;

namespace TrunkFlow.GraphQL;

/// <summary>A request error result (§7.1.1): errors only, no <c>data</c> key.</summary>
internal sealed class RequestErrorResult(IReadOnlyList<GraphQLError> errors) : OperationResult
{
    public override IReadOnlyList<GraphQLError> Errors { get; } = errors;

    public override bool HasData => false;

    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        ResponseWriter.WriteErrors(writer, Errors);
        ResponseWriter.WriteExtensions(writer, Extensions);
        writer.WriteEndObject();
    }

    public override IReadOnlyDictionary<string, object?>? DataAsDictionary() => null;
}
