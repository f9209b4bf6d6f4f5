using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace TrunkFlow.Server.Api.Rest;

/// <summary>
/// Makes a value of JSON and says which member is at fault when it cannot. The serializer knows too, but tells it only in sentences of its own.
/// </summary>
internal static class StrictReading
{
    /// <exception cref="UnreadableRequestException">It is not what the type asks for.</exception>
    public static T Read<T>(JsonNode? json, JsonSerializerOptions options)
    {
        try
        {
            Check(json, options.GetTypeInfo(typeof(T)), null);
            return json.Deserialize<T>(options) ?? throw new UnreadableRequestException(null, "JsonObject");
        }
        catch (JsonException unreadable)
        {
            throw new UnreadableRequestException(FieldOf(unreadable.Path), "JsonType");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: text that is none.
            throw new UnreadableRequestException(null, "JsonMalformed");
        }
    }

    private static void Check(JsonNode? json, JsonTypeInfo type, string? path)
    {
        switch (type.Kind, json)
        {
            case (JsonTypeInfoKind.Object, JsonObject members):
                CheckMembers(members, type, path);
                break;
            case (JsonTypeInfoKind.Object, not null):
                throw new UnreadableRequestException(path, "JsonObject");
            case (JsonTypeInfoKind.Enumerable, JsonArray items):
                for (var index = 0; index < items.Count; index++)
                {
                    // A list's own annotation does not keep null out of it.
                    Check(items[index] ?? throw new UnreadableRequestException($"{path}[{index}]", "JsonType"), type.Options.GetTypeInfo(type.ElementType!), $"{path}[{index}]");
                }

                break;
        }
    }

    private static void CheckMembers(JsonObject members, JsonTypeInfo type, string? path)
    {
        foreach (var (name, value) in members)
        {
            var property = type.Properties.FirstOrDefault(known => known.Name == name) ?? throw new UnreadableRequestException(Under(path, name), "JsonUnknown");
            Check(value, type.Options.GetTypeInfo(property.PropertyType), Under(path, name));
        }

        if (type.Properties.FirstOrDefault(property => IsNeeded(property) && !members.ContainsKey(property.Name)) is { } missing)
        {
            throw new UnreadableRequestException(Under(path, missing.Name), "JsonMissing");
        }
    }

    private static bool IsNeeded(JsonPropertyInfo property) => property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false };

    private static string Under(string? path, string name) => path is null ? name : $"{path}.{name}";

    // "$.trunks[0].port"
    private static string? FieldOf(string? path) => path?.StartsWith("$.", StringComparison.Ordinal) == true ? path[2..] : null;
}
