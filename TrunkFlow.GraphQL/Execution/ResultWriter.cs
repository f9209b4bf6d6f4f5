using System.Text.Json;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>Writes and copies the values of a response tree.</summary>
internal static class ResultWriter
{
    public static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case ResultObject child: child.WriteTo(writer); break;
            case ResultList list: list.WriteTo(writer); break;
            default: ResponseWriter.WriteValue(writer, value); break;
        }
    }

    public static object? ToPlain(object? value) => value switch
    {
        ResultObject child => child.ToDictionary(),
        ResultList list => list.ToArray(),
        _ => value,
    };
}
