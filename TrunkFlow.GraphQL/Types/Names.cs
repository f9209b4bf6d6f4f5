using System.Collections.Frozen;

namespace TrunkFlow.GraphQL.Types;

/// <summary>Name tables that take the first of duplicates, so that the schema's validation, not a constructor, is what reports the second.</summary>
internal static class Names
{
    public static FrozenDictionary<string, T> Index<T>(IEnumerable<T> members, Func<T, string> name) =>
        members.DistinctBy(name).ToFrozenDictionary(name, StringComparer.Ordinal);
}
