using System.Linq.Expressions;
using System.Reflection;

namespace TrunkFlow.GraphQL.EntityFramework.Expressions;

/// <summary>Pieces of expressions that EF turns into SQL parameters, so that one plan serves every value.</summary>
internal static class Parameters
{
    private static readonly MethodInfo Holding = typeof(Parameters).GetMethod(nameof(Held), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>A value as a captured variable, which EF sends as a parameter.</summary>
    public static Expression Value(object? value, Type type) => (Expression)Holding.MakeGenericMethod(type).Invoke(null, [value])!;

    /// <summary>The body of a lambda with its parameter replaced.</summary>
    public static Expression Replace(LambdaExpression lambda, Expression instance) => new Replacement(lambda.Parameters[0], instance).Visit(lambda.Body);

    private static MemberExpression Held<T>(object? value) =>
        Expression.Property(Expression.Constant(new Holder<T> { Value = (T)value! }), nameof(Holder<>.Value));

    private sealed class Holder<T>
    {
        public required T Value { get; init; }
    }

    private sealed class Replacement(ParameterExpression parameter, Expression instance) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? instance : node;
    }
}
