using System.Text.Json;

namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>An entry of <c>pending</c>: something the client shall expect.</summary>
internal sealed record PendingEntry(int Id, string? Label, ResponsePath? Path)
{
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        PayloadWriter.WriteId(writer, Id);
        writer.WritePropertyName("path"u8);
        ResponseWriter.WriteValue(writer, Path?.ToArray() ?? []);
        if (Label is not null)
        {
            writer.WriteString("label"u8, Label);
        }

        writer.WriteEndObject();
    }
}

/// <summary>An entry of <c>completed</c>: nothing more comes for that id; with errors when what was announced will not come at all.</summary>
internal sealed record CompletedEntry(int Id, IReadOnlyList<GraphQLError>? Errors)
{
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        PayloadWriter.WriteId(writer, Id);
        ResponseWriter.WriteErrors(writer, Errors ?? []);
        writer.WriteEndObject();
    }
}

/// <summary>An entry of <c>incremental</c>.</summary>
internal abstract record IncrementalEntry(int Id)
{
    public abstract IEnumerable<GraphQLError> Errors { get; }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        PayloadWriter.WriteId(writer, Id);
        WriteContent(writer);
        writer.WriteEndObject();
    }

    protected abstract void WriteContent(Utf8JsonWriter writer);
}

/// <summary>Fields for an object that was delivered before.</summary>
/// <param name="Id">The announced part nearest to the object.</param>
/// <param name="SubPath">The way from there to the object; each element stands for its own segment.</param>
/// <param name="Part">The fields.</param>
internal sealed record ObjectEntry(int Id, ResponsePath[] SubPath, DeliveryRoot Part) : IncrementalEntry(Id)
{
    public override IEnumerable<GraphQLError> Errors => Part.Delivery.Errors;

    protected override void WriteContent(Utf8JsonWriter writer)
    {
        if (SubPath.Length > 0)
        {
            writer.WritePropertyName("subPath"u8);
            ResponseWriter.WriteValue(writer, SubPath.Select(static segment => segment.Name is null ? (object)segment.Index : segment.Name));
        }

        ResponseWriter.WriteErrors(writer, Part.Delivery.Errors);
        writer.WritePropertyName("data"u8);
        ResultWriter.WriteValue(writer, Part.Value);
    }
}

/// <summary>Items for the end of a list.</summary>
internal sealed record ItemsEntry(StreamedList Stream, List<DeliveryRoot> Items) : IncrementalEntry(Stream.Id)
{
    public override IEnumerable<GraphQLError> Errors => Items.SelectMany(static item => item.Delivery.Errors);

    protected override void WriteContent(Utf8JsonWriter writer)
    {
        ResponseWriter.WriteErrors(writer, [.. Errors]);
        writer.WriteStartArray("items"u8);
        foreach (var item in Items)
        {
            ResultWriter.WriteValue(writer, item.Value);
        }

        writer.WriteEndArray();
    }
}
