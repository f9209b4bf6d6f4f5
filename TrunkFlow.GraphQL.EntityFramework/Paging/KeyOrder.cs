using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using TrunkFlow.GraphQL.EntityFramework.Expressions;

namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>The total order of a list: the keys it is sorted by, and its primary key as the last word.</summary>
internal sealed class KeyOrder<T>
{
    private readonly IReadOnlyList<SortKey> keys;
    private readonly string signature;

    private KeyOrder(IReadOnlyList<SortKey> keys)
    {
        this.keys = keys;
        signature = string.Join(',', keys.Select(key => key.Signature));
    }

    public static KeyOrder<T> Of(IQueryable<T> source)
    {
        var entity = Queries.EntityTypeOf(source);
        var isDatabase = Queries.IsDatabase(source);
        var keys = OrderingCalls.Of(source.Expression, typeof(T)).Select(key => new SortKey(key.Key, key.IsDescending, isDatabase, entity)).ToList();
        foreach (var member in IdentityOf(entity))
        {
            if (keys.All(key => key.MemberName != member))
            {
                var parameter = Expression.Parameter(typeof(T), "x");
                keys.Add(new SortKey(
                    Expression.Lambda(Expression.Property(parameter, member), parameter), keys.Count > 0 && keys[^1].IsDescending, isDatabase, entity));
            }
        }

        return keys.Count == 0
            ? throw new InvalidOperationException($"A list of {typeof(T)} cannot be paged: it has no order and no key.")
            : new KeyOrder<T>(keys);
    }

    public IQueryable<T> Sorted(IQueryable<T> query, bool isBackward)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            query = SortExpressions.OrderBy(query, keys[i].Selector, keys[i].IsDescending != isBackward, isFirst: i == 0);
        }

        return query;
    }

    /// <summary>The same order on the items of a group.</summary>
    public Expression SortedItems(Expression items, bool isBackward)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var isDescending = keys[i].IsDescending != isBackward;
            var method = (i, isDescending) switch
            {
                (0, false) => nameof(Enumerable.OrderBy),
                (0, true) => nameof(Enumerable.OrderByDescending),
                (_, false) => nameof(Enumerable.ThenBy),
                _ => nameof(Enumerable.ThenByDescending),
            };
            items = Expression.Call(typeof(Enumerable), method, [typeof(T), keys[i].Selector.ReturnType], items, keys[i].Selector);
        }

        return items;
    }

    /// <summary>The items that come after the cursor, or before it.</summary>
    public Expression<Func<T, bool>> Beyond(string cursor, bool isBackward)
    {
        var values = CursorText.Read(cursor, signature, [.. keys.Select(key => key.Selector.ReturnType)]);
        var item = Expression.Parameter(typeof(T), "x");
        Expression? condition = null;
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            var beyond = keys[i].Beyond(item, values[i], isBackward);
            condition = condition is null ? beyond : Expression.OrElse(beyond, Expression.AndAlso(keys[i].Same(item, values[i]), condition));
        }

        // Says the same once more in the form in which an index on the first key can start in the middle.
        if (keys.Count > 1 && keys[0].NotBefore(item, values[0], isBackward) is { } start)
        {
            condition = Expression.AndAlso(start, condition!);
        }

        return Expression.Lambda<Func<T, bool>>(condition!, item);
    }

    /// <summary>The values of an item's keys, boxed.</summary>
    public Expression Values(Expression item) => Expression.NewArrayInit(
        typeof(object), keys.Select(key => Expression.Convert(Parameters.Replace(key.Selector, item), typeof(object))));

    public string Cursor(object?[] values) => CursorText.Write(signature, values);

    private static IEnumerable<string> IdentityOf(IEntityType? entity) => entity?.FindPrimaryKey() is { } key
        ? key.Properties.Where(property => property.PropertyInfo is not null).Select(property => property.Name)
        : typeof(T).GetProperty("Id") is not null ? ["Id"] : [];
}
