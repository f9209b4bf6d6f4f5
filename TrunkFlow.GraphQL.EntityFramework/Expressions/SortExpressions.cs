using System.Linq.Expressions;

namespace TrunkFlow.GraphQL.EntityFramework.Expressions;

/// <summary>OrderBy and ThenBy with keys known only at run time.</summary>
internal static class SortExpressions
{
    public static IQueryable<T> OrderBy<T>(IQueryable<T> query, LambdaExpression key, bool isDescending, bool isFirst)
    {
        var method = (isFirst, isDescending) switch
        {
            (true, false) => nameof(Queryable.OrderBy),
            (true, true) => nameof(Queryable.OrderByDescending),
            (false, false) => nameof(Queryable.ThenBy),
            _ => nameof(Queryable.ThenByDescending),
        };
        var call = Expression.Call(typeof(Queryable), method, [typeof(T), key.ReturnType], query.Expression, Expression.Quote(key));
        return query.Provider.CreateQuery<T>(call);
    }
}
