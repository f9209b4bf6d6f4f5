using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using TrunkFlow.GraphQL.EntityFramework.Expressions;

namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>One key of an order.</summary>
internal sealed class SortKey
{
    private readonly bool canBeNull;
    private readonly bool nullIsGreatest;

    /// <param name="selector">The value sorted by.</param>
    /// <param name="isDescending">Greatest first.</param>
    /// <param name="isDatabase">PostgreSQL takes null for greater than every value, LINQ to objects for less.</param>
    /// <param name="entity">The entity's model, which knows what can be null.</param>
    public SortKey(LambdaExpression selector, bool isDescending, bool isDatabase, IEntityType? entity)
    {
        Selector = selector;
        IsDescending = isDescending;
        nullIsGreatest = isDatabase;
        MemberName = selector.Body is MemberExpression { Expression: ParameterExpression } direct ? direct.Member.Name : null;
        var property = MemberName is null ? null : entity?.FindProperty(MemberName);
        canBeNull = property?.IsNullable ?? (!selector.ReturnType.IsValueType || Nullable.GetUnderlyingType(selector.ReturnType) is not null);
    }

    public LambdaExpression Selector { get; }

    public bool IsDescending { get; }

    /// <summary>The item's own member that is the key, or null when it is something further away.</summary>
    public string? MemberName { get; }

    public string Signature => $"{MemberName ?? Selector.Body.ToString()}{(IsDescending ? "-" : "+")}";

    /// <summary>The key lies strictly beyond the value in the given direction.</summary>
    public Expression Beyond(Expression item, object? value, bool isBackward)
    {
        var key = Parameters.Replace(Selector, item);
        var isDescending = IsDescending != isBackward;
        var nullsComeLast = nullIsGreatest != isDescending;
        if (value is null)
        {
            return nullsComeLast ? Expression.Constant(false) : Expression.NotEqual(key, Null(key));
        }

        var kind = isDescending ? ExpressionType.LessThan : ExpressionType.GreaterThan;
        var beyond = Comparisons.Make(kind, key, Parameters.Value(value, key.Type));
        return canBeNull && nullsComeLast ? Expression.OrElse(beyond, Expression.Equal(key, Null(key))) : beyond;
    }

    /// <summary>The key lies beyond the value or is the same; null where that cannot be said in one comparison.</summary>
    public Expression? NotBefore(Expression item, object? value, bool isBackward)
    {
        if (value is null || canBeNull)
        {
            return null;
        }

        var key = Parameters.Replace(Selector, item);
        var kind = IsDescending != isBackward ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual;
        return Comparisons.Make(kind, key, Parameters.Value(value, key.Type));
    }

    public Expression Same(Expression item, object? value)
    {
        var key = Parameters.Replace(Selector, item);
        return Expression.Equal(key, value is null ? Null(key) : Parameters.Value(value, key.Type));
    }

    private static ConstantExpression Null(Expression key) => Expression.Constant(null, key.Type);
}
