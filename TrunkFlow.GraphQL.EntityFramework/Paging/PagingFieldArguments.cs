using TrunkFlow.GraphQL.Binding.Definitions;

namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>The arguments of a paged field.</summary>
internal static class PagingFieldArguments
{
    public static IEnumerable<ArgumentDefinition> Of(PagingSettings settings)
    {
        yield return Argument("first", typeof(int), "Returns the first _n_ elements from the list.");
        yield return Argument("after", typeof(string), "Returns the elements in the list that come after the specified cursor.");
        if (settings.AllowBackwardPagination)
        {
            yield return Argument("last", typeof(int), "Returns the last _n_ elements from the list.");
            yield return Argument("before", typeof(string), "Returns the elements in the list that come before the specified cursor.");
        }
    }

    private static ArgumentDefinition Argument(string name, Type type, string description) =>
        new() { Name = name, Type = TypeReference.Of(type), Description = description };
}
