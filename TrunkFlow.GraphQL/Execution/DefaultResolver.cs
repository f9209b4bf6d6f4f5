namespace TrunkFlow.GraphQL.Execution;

/// <summary>The resolver of fields that have none: the entry of that name when the source is a map.</summary>
internal static class DefaultResolver
{
    public static object? Resolve(object? source, string name) => source switch
    {
        IReadOnlyDictionary<string, object?> map => map.GetValueOrDefault(name),
        IDictionary<string, object?> map => map.TryGetValue(name, out var value) ? value : null,
        _ => null,
    };
}
