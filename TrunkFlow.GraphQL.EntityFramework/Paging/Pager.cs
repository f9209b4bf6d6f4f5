using System.Reflection;
using TrunkFlow.GraphQL.Binding.Resolvers;
using TrunkFlow.GraphQL.EntityFramework.Expressions;
using TrunkFlow.GraphQL.EntityFramework.Projections;

namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>Makes a connection of the query a resolver returns.</summary>
internal static class Pager
{
    private static readonly MethodInfo Making = typeof(Pager).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static FieldMiddleware Middleware(Type element, PagingSettings settings) =>
        (FieldMiddleware)Making.MakeGenericMethod(element).Invoke(null, [settings])!;

    private static FieldMiddleware Make<T>(PagingSettings settings) => next => async context =>
    {
        var arguments = settings.Read(context);
        var result = await next(context);
        if (result is null or Connection<T>)
        {
            return result;
        }

        var query = ListFields.Query<T>(result);
        if (arguments.IncludeTotalCount && !context.IsSelected("nodes") && !context.IsSelected("edges") && !context.IsSelected("pageInfo"))
        {
            // Only the count is asked for: no row is read.
            var count = await Queries.CountAsync(query, context.RequestAborted);
            return new Connection<T>([], new ConnectionPageInfo(false, false, null, null), count);
        }

        var projection = Projection.Of<T>(context, query);
        var page = await Keyset.ReadAsync(query, arguments, projection, context.RequestAborted);
        return page.ToConnection();
    };
}
