using System.Linq.Expressions;
using TrunkFlow.GraphQL.EntityFramework.Expressions;

namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>Pages of queries, for resolvers and loaders that page themselves.</summary>
public static class PagingQueryableExtensions
{
    /// <summary>One page. The query's own order counts; its primary key decides between equals.</summary>
    public static async ValueTask<Page<T>> ToPageAsync<T>(
        this IQueryable<T> source, PagingArguments arguments, CancellationToken cancellationToken = default) =>
        await Keyset.ReadAsync(source, arguments, null, cancellationToken);

    /// <summary>One page for each parent, all in one statement.</summary>
    public static async ValueTask<Dictionary<TKey, Page<TValue>>> ToBatchPageAsync<TKey, TValue>(
        this IQueryable<TValue> source, Expression<Func<TValue, TKey>> keySelector, PagingArguments arguments, CancellationToken cancellationToken = default)
        where TKey : notnull
    {
        var order = KeyOrder<TValue>.Of(source);
        var size = arguments.First ?? arguments.Last ?? PagingSettings.UsualPageSize;
        var limited = Queries.Untracked(Keyset.Limited(source, order, arguments));
        var groups = await Queries.ToListAsync(limited.GroupBy(keySelector).Select(Group(order, arguments, size, keySelector)), cancellationToken);
        var counts = arguments.IncludeTotalCount ? await CountsAsync(source, keySelector, cancellationToken) : null;
        return groups.ToDictionary(
            group => group.Key,
            group => Keyset.ToPage(group.Rows, size, order, arguments, counts?.GetValueOrDefault(group.Key)));
    }

    private static Expression<Func<IGrouping<TKey, TValue>, ParentRows<TKey, TValue>>> Group<TKey, TValue>(
        KeyOrder<TValue> order, PagingArguments arguments, int size, Expression<Func<TValue, TKey>> keySelector)
    {
        var group = Expression.Parameter(typeof(IGrouping<TKey, TValue>), "group");
        var sorted = order.SortedItems(group, arguments.Last is not null);
        var taken = Expression.Call(typeof(Enumerable), nameof(Enumerable.Take), [typeof(TValue)], sorted, Parameters.Value(size + 1, typeof(int)));
        var rows = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Select), [typeof(TValue), typeof(Row<TValue>)], taken, Keyset.Row<TValue>(order, null));
        var list = Expression.Call(typeof(Enumerable), nameof(Enumerable.ToList), [typeof(Row<TValue>)], rows);
        var type = typeof(ParentRows<TKey, TValue>);
        return Expression.Lambda<Func<IGrouping<TKey, TValue>, ParentRows<TKey, TValue>>>(
            Expression.MemberInit(
                Expression.New(type),
                Expression.Bind(type.GetProperty(nameof(ParentRows<,>.Key))!, Expression.Property(group, nameof(IGrouping<,>.Key))),
                Expression.Bind(type.GetProperty(nameof(ParentRows<,>.Rows))!, list)),
            group);
    }

    private static async Task<Dictionary<TKey, int>> CountsAsync<TKey, TValue>(
        IQueryable<TValue> source, Expression<Func<TValue, TKey>> keySelector, CancellationToken cancellationToken)
        where TKey : notnull
    {
        var counts = source.GroupBy(keySelector).Select(group => new { group.Key, Count = group.Count() });
        return (await Queries.ToListAsync(counts, cancellationToken)).ToDictionary(count => count.Key, count => count.Count);
    }
}

/// <summary>The rows of one parent's page.</summary>
internal sealed class ParentRows<TKey, TValue>
{
    public required TKey Key { get; init; }

    public required List<Row<TValue>> Rows { get; init; }
}
