using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace TrunkFlow.GraphQL.EntityFramework.Expressions;

/// <summary>Runs queries, whether a database or a list in memory is behind them.</summary>
internal static class Queries
{
    private static readonly MethodInfo NoTracking = typeof(EntityFrameworkQueryableExtensions).GetMethod(nameof(EntityFrameworkQueryableExtensions.AsNoTracking))!;

    public static bool IsDatabase(IQueryable query) => query.Provider is IAsyncQueryProvider;

    public static Task<List<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        IsDatabase(query) ? EntityFrameworkQueryableExtensions.ToListAsync(query, cancellationToken) : Task.FromResult(query.ToList());

    public static Task<T?> FirstOrDefaultAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) => IsDatabase(query)
        ? EntityFrameworkQueryableExtensions.FirstOrDefaultAsync(query, cancellationToken)
        : Task.FromResult(query.FirstOrDefault());

    public static Task<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        IsDatabase(query) ? EntityFrameworkQueryableExtensions.CountAsync(query, cancellationToken) : Task.FromResult(query.Count());

    /// <summary>Reading does not need the change tracker.</summary>
    public static IQueryable<T> Untracked<T>(IQueryable<T> query) => IsDatabase(query) && typeof(T).IsClass && EntityTypeOf(query) is not null
        ? (IQueryable<T>)NoTracking.MakeGenericMethod(typeof(T)).Invoke(null, [query])!
        : query;

    /// <summary>The model of the entity a query is about, or null when it is about something else.</summary>
    public static IEntityType? EntityTypeOf<T>(IQueryable<T> query)
    {
        var finder = new RootFinder();
        finder.Visit(query.Expression);
        return finder.Found?.ClrType == typeof(T) ? finder.Found : null;
    }

    private sealed class RootFinder : ExpressionVisitor
    {
        public IEntityType? Found { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is EntityQueryRootExpression root)
            {
                Found ??= root.EntityType;
            }

            return node is EntityQueryRootExpression ? node : base.VisitExtension(node);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            // The query's own source, not one that appears inside a condition.
            Visit(node.Arguments.Count > 0 ? node.Arguments[0] : node.Object);
            return node;
        }
    }
}
