using System.Linq.Expressions;
using System.Reflection;

namespace TrunkFlow.GraphQL.Binding.Descriptors;

/// <summary>The member an expression such as <c>x => x.Name</c> names.</summary>
public static class MemberExpressions
{
    public static MemberInfo Member(LambdaExpression expression)
    {
        var body = expression.Body;
        while (body is UnaryExpression { NodeType: ExpressionType.Convert } convert)
        {
            body = convert.Operand;
        }

        return body switch
        {
            MemberExpression { Expression: ParameterExpression } member => member.Member,
            MethodCallExpression call => call.Method,
            _ => throw new ArgumentException($"{expression} does not name a member.", nameof(expression)),
        };
    }
}
