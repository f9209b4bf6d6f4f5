using System.Text.Json;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>An execution result (§7.1): data, perhaps null, and the field errors met on the way.</summary>
internal sealed class ExecutedResult(ResultObject? data, IReadOnlyList<GraphQLError> errors) : OperationResult
{
    public override IReadOnlyList<GraphQLError> Errors { get; } = errors;

    public override bool HasData => true;

    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        ResponseWriter.WriteErrors(writer, Errors);
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

    public override IReadOnlyDictionary<string, object?>? DataAsDictionary() => data?.ToDictionary();
}
