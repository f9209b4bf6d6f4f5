using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary>Pages of rows in the order of a text column, the key breaking ties: <c>(text, id) &gt; (@text, @id)</c>, never an offset.</summary>
public static class Keyset
{
    public static async Task<ListPage<T>> PageByAsync<T>(this IQueryable<T> rows, Expression<Func<T, string>> text, ListCursor? at, int size, CancellationToken cancellationToken)
        where T : Entity
    {
        if (at is not null)
        {
            rows = rows.Where(Beyond(text, at));
        }

        rows = at?.Backwards == true
            ? rows.OrderByDescending(text).ThenByDescending(row => row.Id)
            : rows.OrderBy(text).ThenBy(row => row.Id);
        var written = text.Compile();
        return ListPage<T>.Of(await rows.Take(size + 1).ToListAsync(cancellationToken), size, at, row => ListCursor.Write(written(row), row.Id));
    }

    private static Expression<Func<T, bool>> Beyond<T>(Expression<Func<T, string>> text, ListCursor at)
        where T : Entity
    {
        var kind = at.Backwards ? ExpressionType.LessThan : ExpressionType.GreaterThan;
        var id = Expression.Property(text.Parameters[0], nameof(Entity.Id));
        var order = Expression.Call(typeof(string), nameof(string.Compare), null, text.Body, Expression.Constant(at.Value));
        var beyond = Expression.OrElse(
            Expression.MakeBinary(kind, order, Expression.Constant(0)),
            Expression.AndAlso(
                Expression.Equal(text.Body, Expression.Constant(at.Value)),
                Expression.MakeBinary(kind, id, Expression.Constant(at.Id))));
        return Expression.Lambda<Func<T, bool>>(beyond, text.Parameters);
    }
}
