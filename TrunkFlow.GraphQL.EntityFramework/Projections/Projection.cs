using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Resolvers;
using TrunkFlow.GraphQL.Binding.Schema;
using TrunkFlow.GraphQL.EntityFramework.Expressions;
using TrunkFlow.GraphQL.EntityFramework.Paging;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.EntityFramework.Projections;

/// <summary>
/// What is read of each item: a selector of the columns asked for, or the whole row with the references asked for, where a field needs
/// more than columns can tell (a computed property, a resolver that reads its parent).
/// </summary>
internal sealed class Projection<T>(Expression<Func<T, T>>? selector, IReadOnlyList<string> includes)
{
    public Expression<Func<T, T>>? Selector => selector;

    public IQueryable<T> Apply(IQueryable<T> query) => selector is null ? Prepare(query) : query.Select(selector);

    public IQueryable<T> Prepare(IQueryable<T> query) => selector is null ? Including(Queries.Untracked(query)) : query;

    private IQueryable<T> Including(IQueryable<T> query)
    {
        if (includes.Count == 0 || !Queries.IsDatabase(query))
        {
            return query;
        }

        var include = typeof(EntityFrameworkQueryableExtensions).GetMethods()
            .Single(method => method.Name == nameof(EntityFrameworkQueryableExtensions.Include) && method.GetGenericArguments().Length == 1)
            .MakeGenericMethod(typeof(T));
        return includes.Aggregate(query, (source, path) => (IQueryable<T>)include.Invoke(null, [source, path])!);
    }
}

/// <summary>Finds the projection of a field.</summary>
internal static class Projection
{
    /// <summary>Under this key a field's definition says that it projects.</summary>
    public const string Key = "TrunkFlow.Projection";

    /// <summary>The projection of a field that has <c>[UseProjection]</c>, else null. Made once for each operation plan.</summary>
    public static Projection<T>? Of<T>(IResolverContext context, IQueryable<T> query)
    {
        var field = context.Selection.Field.GetContextData<ObjectFieldDefinition>(FieldFactory.DefinitionKey);
        if (field is null || !field.ContextData.ContainsKey(Key))
        {
            return null;
        }

        return context.Selection.GetOrAddState(Key, selection => new ProjectionBuilder(Queries.EntityTypeOf(query)?.Model).Build<T>(ItemSelections(field, selection)));
    }

    /// <summary>What is selected of each item: below the field itself, or below a connection's nodes and edges.</summary>
    private static List<Selection> ItemSelections(ObjectFieldDefinition field, Selection selection)
    {
        if (!field.ContextData.ContainsKey(PagingSettings.Key))
        {
            return [.. Below(selection)];
        }

        var items = new List<Selection>();
        foreach (var child in Below(selection))
        {
            if (child.Field.Name == "nodes")
            {
                items.AddRange(Below(child));
            }
            else if (child.Field.Name == "edges")
            {
                items.AddRange(Below(child).Where(edge => edge.Field.Name == "node").SelectMany(Below));
            }
        }

        return items;
    }

    private static IReadOnlyList<Selection> Below(Selection selection) =>
        selection.HasSelections && selection.Field.Type.NamedType is GraphQLObjectType ? selection.GetSelections() : [];
}
