using System.Text.Json;

namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>The first payload: the response as far as it was not deferred, and what is still to come.</summary>
internal sealed class InitialPayload(ResultObject data, IReadOnlyList<GraphQLError> errors, IReadOnlyList<PendingEntry> pending) : OperationResult
{
    public override IReadOnlyList<GraphQLError> Errors { get; } = errors;

    public override bool HasData => true;

    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        ResponseWriter.WriteErrors(writer, Errors);
        writer.WritePropertyName("data"u8);
        data.WriteTo(writer);
        PayloadWriter.WritePending(writer, pending);
        writer.WriteBoolean("hasNext"u8, true);
        ResponseWriter.WriteExtensions(writer, Extensions);
        writer.WriteEndObject();
    }

    public override IReadOnlyDictionary<string, object?>? DataAsDictionary() => data.ToDictionary();
}
