using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace TrunkFlow.GraphQL.Utilities;

/// <summary>Looks at a raw variable value the same way whether it came as JSON or as .NET values.</summary>
internal static class RawInput
{
    private const int MaxInspected = 1000;
    private const int MaxInspectedDepth = 16;

    /// <summary>JSON null, booleans, strings and numbers as .NET values; objects and arrays as they are.</summary>
    public static object? Unwrap(object? raw) => raw is not JsonElement element ? raw : element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => InputNumber.Parse(element),
        _ => raw,
    };

    /// <summary>The items of a list, or null when it is not one.</summary>
    public static IEnumerable<object?>? AsList(object raw) => raw switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } element => element.EnumerateArray().Select(static item => (object?)item),
        JsonElement or string or IDictionary or IReadOnlyDictionary<string, object?> or IDictionary<string, object?> => null,
        IEnumerable items => items.Cast<object?>(),
        _ => null,
    };

    /// <summary>The fields of an object, or null when it is not one.</summary>
    public static IReadOnlyDictionary<string, object?>? AsObject(object raw)
    {
        switch (raw)
        {
            case IReadOnlyDictionary<string, object?> map:
                return map;
            case IDictionary<string, object?> map:
                return new Dictionary<string, object?>(map);
            case JsonElement { ValueKind: JsonValueKind.Object } element:
                var fields = new Dictionary<string, object?>();
                foreach (var property in element.EnumerateObject())
                {
                    fields[property.Name] = property.Value;
                }

                return fields;
            default:
                return null;
        }
    }

    /// <summary>How messages show a value; what is nested deep or long is left out.</summary>
    public static string Inspect(object? raw)
    {
        var text = Inspect(raw, 0);
        return text.Length <= MaxInspected ? text : text[..MaxInspected] + "...";
    }

    private static string Inspect(object? raw, int depth) => raw switch
    {
        _ when depth > MaxInspectedDepth => "...",
        null => "null",
        string text => JsonSerializer.Serialize(text),
        bool flag => flag ? "true" : "false",
        JsonElement { ValueKind: JsonValueKind.Undefined } => "undefined",
        JsonElement { ValueKind: not (JsonValueKind.Array or JsonValueKind.Object) } element => element.GetRawText(),
        _ when AsObject(raw) is { } map => map.Count == 0 ? "{}" : $"{{ {string.Join(", ", map.Take(MaxInspected).Select(pair => $"{pair.Key}: {Inspect(pair.Value, depth + 1)}"))} }}",
        _ when AsList(raw) is { } items => $"[{string.Join(", ", items.Take(MaxInspected).Select(item => Inspect(item, depth + 1)))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => raw.GetType().Name,
    };
}
