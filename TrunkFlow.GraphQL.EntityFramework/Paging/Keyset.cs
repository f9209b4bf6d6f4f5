using System.Linq.Expressions;
using TrunkFlow.GraphQL.EntityFramework.Expressions;
using TrunkFlow.GraphQL.EntityFramework.Projections;

namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>
/// Pages by the values of the sort keys, not by row numbers: a page stays where it is while rows are inserted before it, and the
/// thousandth page costs what the first costs.
/// </summary>
internal static class Keyset
{
    public static async Task<Page<T>> ReadAsync<T>(
        IQueryable<T> source, PagingArguments arguments, Projection<T>? projection, CancellationToken cancellationToken)
    {
        var order = KeyOrder<T>.Of(source);
        var size = arguments.First ?? arguments.Last ?? PagingSettings.UsualPageSize;
        var isBackward = arguments.Last is not null;
        var query = order.Sorted(Limited(source, order, arguments), isBackward).Take(size + 1);
        var rows = await Queries.ToListAsync(Rows(query, order, projection), cancellationToken);
        var count = arguments.IncludeTotalCount ? await Queries.CountAsync(source, cancellationToken) : (int?)null;
        return ToPage(rows, size, order, arguments, count);
    }

    /// <summary>The part of the list between the cursors.</summary>
    public static IQueryable<T> Limited<T>(IQueryable<T> source, KeyOrder<T> order, PagingArguments arguments)
    {
        if (arguments.After is { } after)
        {
            source = source.Where(order.Beyond(after, isBackward: false));
        }

        return arguments.Before is { } before ? source.Where(order.Beyond(before, isBackward: true)) : source;
    }

    public static Page<T> ToPage<T>(List<Row<T>> rows, int size, KeyOrder<T> order, PagingArguments arguments, int? count)
    {
        var isBackward = arguments.Last is not null;
        var hasMore = rows.Count > size;
        if (hasMore)
        {
            rows.RemoveAt(rows.Count - 1);
        }

        if (isBackward)
        {
            rows.Reverse();
        }

        var hasNext = isBackward ? arguments.Before is not null : hasMore;
        var hasPrevious = isBackward ? hasMore : arguments.After is not null;
        return new Page<T>([.. rows.Select(row => row.Item)], hasNext, hasPrevious, index => order.Cursor(rows[index].Keys), count);
    }

    /// <summary>Each item with the values its cursor is made of.</summary>
    public static Expression<Func<T, Row<T>>> Row<T>(KeyOrder<T> order, Projection<T>? projection)
    {
        var item = Expression.Parameter(typeof(T), "x");
        var value = projection?.Selector is { } selector ? Parameters.Replace(selector, item) : item;
        return Expression.Lambda<Func<T, Row<T>>>(
            Expression.MemberInit(
                Expression.New(typeof(Row<T>)),
                Expression.Bind(typeof(Row<T>).GetProperty(nameof(Paging.Row<>.Item))!, value),
                Expression.Bind(typeof(Row<T>).GetProperty(nameof(Paging.Row<>.Keys))!, order.Values(item))),
            item);
    }

    private static IQueryable<Row<T>> Rows<T>(IQueryable<T> query, KeyOrder<T> order, Projection<T>? projection) =>
        (projection is null ? Queries.Untracked(query) : projection.Prepare(query)).Select(Row(order, projection));
}

/// <summary>An item and the values of its sort keys.</summary>
internal sealed class Row<T>
{
    public required T Item { get; init; }

    public required object?[] Keys { get; init; }
}
