using System.Linq.Expressions;
using System.Reflection;

namespace TrunkFlow.GraphQL.EntityFramework.Expressions;

/// <summary>Greater and less for types that C# has no operator for: text, ids, enums, booleans. The database has one for each.</summary>
internal static class Comparisons
{
    public static Expression Make(ExpressionType kind, Expression left, Expression right)
    {
        var type = Nullable.GetUnderlyingType(left.Type) ?? left.Type;
        if (IsNative(type))
        {
            return Expression.MakeBinary(kind, left, right);
        }

        var method = typeof(Comparisons).GetMethod(kind.ToString(), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(left.Type);
        return Expression.MakeBinary(kind, left, right, liftToNull: false, method);
    }

    private static bool IsNative(Type type) =>
        (type.IsPrimitive && type != typeof(bool)) || type == typeof(decimal) || type == typeof(DateTime) || type == typeof(DateTimeOffset)
        || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan);

    private static bool GreaterThan<T>(T left, T right) => Comparer<T>.Default.Compare(left, right) > 0;

    private static bool GreaterThanOrEqual<T>(T left, T right) => Comparer<T>.Default.Compare(left, right) >= 0;

    private static bool LessThan<T>(T left, T right) => Comparer<T>.Default.Compare(left, right) < 0;

    private static bool LessThanOrEqual<T>(T left, T right) => Comparer<T>.Default.Compare(left, right) <= 0;
}
