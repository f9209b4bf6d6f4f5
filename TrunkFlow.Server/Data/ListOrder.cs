using System.Linq.Expressions;

namespace TrunkFlow.Server.Data;

/// <summary>
/// Every list of the API has a total order: what the client asks for, then the key, which ties cannot survive. A client that asks for nothing
/// gets the order of the key. Said through the sorting context, because rows ordered by the resolver itself would keep that order before the
/// client's own.
/// </summary>
public static class ListOrder
{
    /// <summary>In the order of the key unless the client asks for another.</summary>
    public static IQueryable<T> OrderedBy<T, TKey>(this IQueryable<T> rows, ISortingContext sorting, Expression<Func<T, TKey>> key)
    {
        Order<T>(sorting, rows => rows.OrderBy(key), key);
        return rows;
    }

    /// <summary>In the order of two columns that are the key together, unless the client asks for another.</summary>
    public static IQueryable<T> OrderedBy<T, TFirst, TSecond>(
        this IQueryable<T> rows, ISortingContext sorting, Expression<Func<T, TFirst>> first, Expression<Func<T, TSecond>> second)
    {
        Order<T>(sorting, rows => rows.OrderBy(first).ThenBy(second), first, second);
        return rows;
    }

    /// <summary>The latest first unless the client asks for another order.</summary>
    public static IQueryable<T> LatestFirst<T, TKey>(this IQueryable<T> rows, ISortingContext sorting, Expression<Func<T, TKey>> key)
    {
        Order<T>(sorting, rows => rows.OrderByDescending(key), key);
        return rows;
    }

    private static void Order<T>(ISortingContext sorting, Func<IQueryable<T>, IQueryable<T>> usual, params LambdaExpression[] key)
    {
        // Taking the context alone says that the resolver sorts; the attribute still does.
        sorting.Handled(false);
        sorting.OnAfterSortingApplied<IQueryable<T>>((asked, rows) => asked ? Ended(rows, key) : usual(rows));
    }

    /// <summary>Ends in the key, in the direction of the column before it, so that an index on both serves.</summary>
    private static IQueryable<T> Ended<T>(IQueryable<T> rows, LambdaExpression[] key)
    {
        var isDescending = rows.Expression is MethodCallExpression { Method.Name: nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenByDescending) };
        var method = isDescending ? nameof(Queryable.ThenByDescending) : nameof(Queryable.ThenBy);
        foreach (var column in key)
        {
            rows = rows.Provider.CreateQuery<T>(Expression.Call(typeof(Queryable), method, [typeof(T), column.ReturnType], rows.Expression, Expression.Quote(column)));
        }

        return rows;
    }
}
