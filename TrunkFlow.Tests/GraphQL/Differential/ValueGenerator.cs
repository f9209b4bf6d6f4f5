using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.Tests.GraphQL.Differential;

/// <summary>Makes results and variable values for a schema at random, some of them of the wrong type or missing.</summary>
internal sealed class ValueGenerator(GraphQLSchema schema, Random random)
{
    /// <summary>A source object: entries by field name.</summary>
    public Dictionary<string, object?> Source(GraphQLObjectType type, int depth)
    {
        var source = new Dictionary<string, object?> { ["__typename"] = type.Name };
        foreach (var field in type.Fields)
        {
            source[field.Name] = Result(field.Type, depth);
        }

        return source;
    }

    /// <summary>A raw variable value for a type reference as text.</summary>
    public object? Variable(GraphQLType type, int depth)
    {
        if (random.Next(25) == 0)
        {
            return Pick<object?>(null, 1, 2.5, "text", true, new object?[] { 1 }, new Dictionary<string, object?> { ["x"] = 1 });
        }

        return type.NullableType switch
        {
            _ when type is not GraphQLNonNull && random.Next(8) == 0 => null,
            GraphQLList list => random.Next(5) == 0 ? Variable(list.OfType, depth + 1)
                : Enumerable.Range(0, random.Next(3)).Select(_ => Variable(list.OfType, depth + 1)).ToArray(),
            GraphQLEnumType enumType => enumType.Values[random.Next(enumType.Values.Count)].Name,
            GraphQLInputObjectType { IsOneOf: true } oneOf => OneOf(oneOf, depth),
            GraphQLInputObjectType input => input.Fields.Where(field => field.IsRequired || (depth < 3 && random.Next(2) == 0))
                .ToDictionary(static field => field.Name, field => Variable(field.Type, depth + 1)),
            _ => Leaf(type.NamedType.Name),
        };
    }

    private Dictionary<string, object?> OneOf(GraphQLInputObjectType type, int depth)
    {
        var field = type.Fields[random.Next(type.Fields.Count)];
        return new() { [field.Name] = Variable(field.Type, depth + 1) };
    }

    private object? Result(GraphQLType type, int depth)
    {
        switch (random.Next(40))
        {
            case 0: return null;
            case 1: return "!throw";
            case 2: return Pick<object?>(1, 2.5, "text", true, 99999999999L);
        }

        return type.NullableType switch
        {
            _ when type is not GraphQLNonNull && random.Next(10) == 0 => null,
            GraphQLList list => Enumerable.Range(0, random.Next(depth > 3 ? 1 : 3)).Select(_ => Result(list.OfType, depth + 1)).ToArray(),
            GraphQLEnumType enumType => enumType.Values[random.Next(enumType.Values.Count)].Name,
            GraphQLCompositeType composite => depth > 4 ? null : Source(Possible(composite), depth + 1),
            _ => Leaf(type.NamedType.Name),
        };
    }

    private GraphQLObjectType Possible(GraphQLCompositeType type)
    {
        var possible = schema.GetPossibleTypes(type);
        return possible[random.Next(possible.Count)];
    }

    private object? Leaf(string scalar) => scalar switch
    {
        "Int" => Pick<object?>(0, 7, -12),
        "Float" => Pick<object?>(1, 2.5, -300),
        "Boolean" => random.Next(2) == 0,
        "ID" => Pick<object?>("i", 4),
        _ => Pick<object?>("text", "", "é😀"),
    };

    private T Pick<T>(params IReadOnlyList<T> options) => options[random.Next(options.Count)];
}
