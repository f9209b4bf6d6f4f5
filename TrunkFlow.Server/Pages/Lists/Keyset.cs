using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary>Pages of rows in the order of a text, or of a moment with the newest first, the key breaking ties: <c>(text, id) &gt; (@text, @id)</c>, never an offset.</summary>
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
        var written = text.Compile(preferInterpretation: true);
        return ListPage<T>.Of(await rows.Take(size + 1).ToListAsync(cancellationToken), size, at, row => ListCursor.Write(written(row), row.Id));
    }

    public static async Task<ListPage<T>> PageLatestAsync<T>(this IQueryable<T> rows, Expression<Func<T, DateTimeOffset>> moment, Expression<Func<T, Guid>> id, ListCursor? at, int size, CancellationToken cancellationToken)
    {
        var (when, key) = (moment.Compile(preferInterpretation: true), id.Compile(preferInterpretation: true));
        return ListPage<T>.Of(await rows.Latest(moment, id, at).Take(size + 1).ToListAsync(cancellationToken), size, at, row => ListCursor.Write(when(row), key(row)));
    }

    /// <summary>The rows of a page and those behind it, in its reading order.</summary>
    public static IQueryable<T> Latest<T>(this IQueryable<T> rows, Expression<Func<T, DateTimeOffset>> moment, Expression<Func<T, Guid>> id, ListCursor? at)
    {
        if (at?.Instant is { } instant)
        {
            rows = rows.Where(At(moment, id, instant, at.Id, at.Backwards));
        }

        return at?.Backwards == true ? rows.OrderBy(moment).ThenBy(id) : rows.OrderByDescending(moment).ThenByDescending(id);
    }

    /// <summary>The rows that are older than one, or newer. The first condition says nothing new, but an index can begin at it.</summary>
    public static Expression<Func<T, bool>> At<T>(Expression<Func<T, DateTimeOffset>> moment, Expression<Func<T, Guid>> id, DateTimeOffset instant, Guid key, bool newer)
    {
        var (strictly, atMost) = newer ? (ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual) : (ExpressionType.LessThan, ExpressionType.LessThanOrEqual);
        // As fields of an object they are parameters of the statement, which is prepared once for all pages.
        var place = Expression.Constant(new Place(instant, key));
        var (then, that) = (Expression.Field(place, nameof(Place.Instant)), Expression.Field(place, nameof(Place.Key)));
        var ties = new Renamed(id.Parameters[0], moment.Parameters[0]).Visit(id.Body);
        var beyond = Expression.AndAlso(
            Expression.MakeBinary(atMost, moment.Body, then),
            Expression.OrElse(Expression.MakeBinary(strictly, moment.Body, then), Expression.MakeBinary(strictly, ties, that)));
        return Expression.Lambda<Func<T, bool>>(beyond, moment.Parameters);
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

    private sealed class Place(DateTimeOffset instant, Guid key)
    {
        public readonly DateTimeOffset Instant = instant;
        public readonly Guid Key = key;
    }

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
