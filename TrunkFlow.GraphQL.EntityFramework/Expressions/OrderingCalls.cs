using System.Linq.Expressions;

namespace TrunkFlow.GraphQL.EntityFramework.Expressions;

/// <summary>Reads the order a query already has out of its expression.</summary>
internal static class OrderingCalls
{
    public static IReadOnlyList<(LambdaExpression Key, bool IsDescending)> Of(Expression expression, Type element)
    {
        var keys = new List<(LambdaExpression, bool)>();
        while (expression is MethodCallExpression { Arguments.Count: > 0 } call)
        {
            var name = call.Method.Name;
            if (name is "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending")
            {
                var key = (LambdaExpression)((UnaryExpression)call.Arguments[1]).Operand;
                if (key.Parameters[0].Type != element)
                {
                    break;
                }

                keys.Add((key, name.EndsWith("Descending", StringComparison.Ordinal)));
                if (name.StartsWith("OrderBy", StringComparison.Ordinal))
                {
                    break;
                }
            }
            else if (name is "Select" or "SelectMany" or "GroupBy" or "Join" or "Distinct" or "Union" or "Concat")
            {
                break;
            }

            expression = call.Arguments[0];
        }

        keys.Reverse();
        return keys;
    }
}
