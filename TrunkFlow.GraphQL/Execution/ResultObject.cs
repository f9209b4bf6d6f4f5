using System.Text.Json;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>An object of the response: the values of a plan's fields, in its order.</summary>
internal sealed class ResultObject(SelectionSetPlan plan, ResultContainer? parent, int slot, bool isNonNull) : ResultContainer(parent, slot, isNonNull)
{
    private readonly object?[] values = new object?[plan.Fields.Length];

    public SelectionSetPlan Plan { get; } = plan;

    public override void Set(int index, object? value) => values[index] = value;

    public override ResponsePath PathOf(int index) => ResponsePath.Field(OwnPath, Plan.Fields[index].ResponseName);

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        var fields = Plan.Fields;
        for (var index = 0; index < fields.Length; index++)
        {
            writer.WritePropertyName(fields[index].JsonName);
            ResultWriter.WriteValue(writer, values[index]);
        }

        writer.WriteEndObject();
    }

    public Dictionary<string, object?> ToDictionary()
    {
        var map = new Dictionary<string, object?>(values.Length);
        for (var index = 0; index < values.Length; index++)
        {
            map.Add(Plan.Fields[index].ResponseName, ResultWriter.ToPlain(values[index]));
        }

        return map;
    }
}
