using System.Linq.Expressions;
using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.Binding.Reflection;
using TrunkFlow.GraphQL.Binding.Resolvers;
using TrunkFlow.GraphQL.EntityFramework.Expressions;

namespace TrunkFlow.GraphQL.EntityFramework.Filtering;

/// <summary>A client's filter as a condition the database can answer.</summary>
internal static class FilterExpressions
{
    public static Expression<Func<T, bool>> Where<T>(FilterShape shape, IReadOnlyDictionary<string, object?> filter)
    {
        var parameter = Expression.Parameter(typeof(T), "x");
        return Expression.Lambda<Func<T, bool>>(OfObject(shape, filter, parameter), parameter);
    }

    private static Expression OfObject(FilterShape shape, IReadOnlyDictionary<string, object?> filter, Expression instance) =>
        All(filter.Select(entry => entry.Key switch
        {
            "and" when shape.AllowsAnd => All(Items(entry.Value).Select(item => OfObject(shape, item, instance))),
            "or" when shape.AllowsOr => AnyOf(Items(entry.Value).Select(item => OfObject(shape, item, instance))),
            _ => OfField(shape[entry.Key], entry.Value, instance),
        }));

    private static Expression OfField(FilterFieldShape field, object? value, Expression instance)
    {
        var member = Parameters.Replace(field.Member, instance);
        return OfOperand(field.Operand, value, member);
    }

    private static Expression OfOperand(FilterOperand operand, object? value, Expression member)
    {
        if (value is null)
        {
            return operand is ListFilter ? throw Null("A list") : Expression.Equal(member, Expression.Constant(null, member.Type));
        }

        var map = (IReadOnlyDictionary<string, object?>)value;
        return operand switch
        {
            ObjectFilter reference => OfReference(reference, map, member),
            ListFilter list => All(map.Select(entry => OfList(list, entry.Key, entry.Value, member))),
            _ => OfValue(map, member),
        };
    }

    private static Expression OfReference(ObjectFilter operand, IReadOnlyDictionary<string, object?> filter, Expression member)
    {
        var condition = OfObject(operand.Shape, filter, member);
        return member.Type.IsValueType ? condition : Expression.AndAlso(Expression.NotEqual(member, Expression.Constant(null, member.Type)), condition);
    }

    private static Expression OfList(ListFilter list, string operation, object? value, Expression member)
    {
        if (operation == "any")
        {
            var any = Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [list.ElementType], member);
            return value is true ? any : value is false ? Expression.Not(any) : throw Null("\"any\"");
        }

        var item = Expression.Parameter(list.ElementType, "item");
        var condition = Expression.Lambda(OfOperand(list.Item, value, item), item);
        var method = operation == "all" ? nameof(Enumerable.All) : nameof(Enumerable.Any);
        var call = Expression.Call(typeof(Enumerable), method, [list.ElementType], member, condition);
        return operation == "none" ? Expression.Not(call) : call;
    }

    private static Expression OfValue(IReadOnlyDictionary<string, object?> operations, Expression member) =>
        All(operations.Select(entry => entry.Key switch
        {
            "and" => All(Items(entry.Value).Select(item => OfValue(item, member))),
            "or" => AnyOf(Items(entry.Value).Select(item => OfValue(item, member))),
            _ => Operation(entry.Key, entry.Value, member),
        }));

    private static Expression Operation(string operation, object? value, Expression member)
    {
        if (operation is "neq" or "nin" or "ncontains" or "nstartsWith" or "nendsWith" or "ngt" or "ngte" or "nlt" or "nlte")
        {
            return operation == "neq" ? Expression.NotEqual(member, Parameters.Value(Converted(value, member), member.Type)) : Expression.Not(Operation(operation[1..], value, member));
        }

        return operation switch
        {
            "eq" => Expression.Equal(member, Parameters.Value(Converted(value, member), member.Type)),
            "in" => In(value ?? throw Null("\"in\""), member),
            "contains" => Text(nameof(string.Contains), value, member),
            "startsWith" => Text(nameof(string.StartsWith), value, member),
            "endsWith" => Text(nameof(string.EndsWith), value, member),
            _ => Comparison(operation, value ?? throw Null($"\"{operation}\""), member),
        };
    }

    private static Expression Comparison(string operation, object value, Expression member)
    {
        var kind = operation switch
        {
            "gt" => ExpressionType.GreaterThan,
            "gte" => ExpressionType.GreaterThanOrEqual,
            "lt" => ExpressionType.LessThan,
            _ => ExpressionType.LessThanOrEqual,
        };
        return Comparisons.Make(kind, member, Parameters.Value(Converted(value, member), member.Type));
    }

    private static MethodCallExpression In(object value, Expression member)
    {
        var items = InputConversion.To(member.Type.MakeArrayType(), value);
        return Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [member.Type],
            Parameters.Value(items, typeof(IEnumerable<>).MakeGenericType(member.Type)), member);
    }

    private static BinaryExpression Text(string method, object? value, Expression member)
    {
        var text = value as string ?? throw Null($"\"{method}\"");
        var call = Expression.Call(member, method, null, Parameters.Value(text, typeof(string)));
        return Expression.AndAlso(Expression.NotEqual(member, Expression.Constant(null, typeof(string))), call);
    }

    private static object? Converted(object? value, Expression member) => value is null
        ? ClrTypes.DefaultOf(member.Type) is null ? null : throw Null($"A {member.Type.Name}")
        : InputConversion.To(member.Type, value);

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Items(object? value) =>
        ((IEnumerable<object?>?)value ?? []).Select(item => (IReadOnlyDictionary<string, object?>)item!);

    private static Expression All(IEnumerable<Expression> conditions) => conditions.Aggregate((Expression?)null, (left, right) =>
        left is null ? right : Expression.AndAlso(left, right)) ?? Expression.Constant(true);

    private static Expression AnyOf(IEnumerable<Expression> conditions) => conditions.Aggregate((Expression?)null, (left, right) =>
        left is null ? right : Expression.OrElse(left, right)) ?? Expression.Constant(false);

    private static GraphQLException Null(string what) =>
        new(ErrorBuilder.New().SetMessage($"{what} in a filter cannot be null.").SetCode("HC0026").Build());
}
