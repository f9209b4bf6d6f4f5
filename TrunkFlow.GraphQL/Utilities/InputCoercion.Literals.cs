using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Utilities;

internal static partial class InputCoercion
{
    /// <summary>Coerces a literal; variables in it stand for the coerced values given.</summary>
    public static object? CoerceLiteral(
        ValueNode node, GraphQLType type, IReadOnlyDictionary<string, object?>? variables, InputErrorHandler onError, ResponsePath? path)
    {
        if (node is VariableNode variable)
        {
            return CoerceVariable(variable, type, variables, onError, path);
        }

        if (node is NullValueNode)
        {
            if (type is GraphQLNonNull)
            {
                onError(GraphQLError.At($"Expected value of non-null type \"{type}\" not to be null.", node), path);
                return Invalid;
            }

            return null;
        }

        return type.NullableType switch
        {
            GraphQLList list => CoerceListLiteral(node, list, variables, onError, path),
            GraphQLInputObjectType input => CoerceObjectLiteral(node, input, variables, onError, path),
            GraphQLEnumType enumType => CoerceLeaf(type, () => CoerceEnumLiteral(enumType, node), () => Printer.Print(node), node, onError, path),
            GraphQLScalarType scalar => CoerceLeaf(
                scalar, () => CoerceScalarLiteral(scalar, node, variables), () => Printer.Print(node), node, onError, path),
            _ => throw new ArgumentException($"{type} is not an input type.", nameof(type)),
        };
    }

    /// <summary>A literal as plain values: dictionaries, lists, strings, numbers, booleans, null; enum values as strings.</summary>
    public static object? ToPlainValue(ValueNode node, IReadOnlyDictionary<string, object?>? variables) => node switch
    {
        IntValueNode number => InputNumber.Parse(number.Value),
        FloatValueNode number => InputNumber.Parse(number.Value),
        StringValueNode text => text.Value,
        BooleanValueNode flag => flag.Value,
        EnumValueNode member => member.Value,
        ListValueNode list => list.Values.Select(item => ToPlainValue(item, variables)).ToArray(),
        ObjectValueNode map => map.Fields.ToDictionary(static field => field.Name.Value, field => ToPlainValue(field.Value, variables)),
        VariableNode variable => variables?.GetValueOrDefault(variable.Name.Value),
        _ => null,
    };

    internal static bool HasVariables(ValueNode node) => node switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HasVariables),
        ObjectValueNode map => map.Fields.Any(static field => HasVariables(field.Value)),
        _ => false,
    };

    internal static object? CoerceScalarLiteral(GraphQLScalarType scalar, ValueNode node, IReadOnlyDictionary<string, object?>? variables)
    {
        if (scalar.ParseLiteral is { } parseLiteral && !HasVariables(node))
        {
            return parseLiteral(node);
        }

        return ToPlainValue(node, variables) is { } plain ? scalar.ParseValue(plain) : null;
    }

    internal static object CoerceEnumLiteral(GraphQLEnumType type, ValueNode node)
    {
        if (node is not EnumValueNode member)
        {
            var text = Printer.Print(node);
            throw new GraphQLErrorException(GraphQLError.At($"Enum \"{type}\" cannot represent non-enum value: {text}.{SuggestEnum(type, text)}", node));
        }

        return type.FindByName(member.Value)?.Value
            ?? throw new GraphQLErrorException(GraphQLError.At($"Value \"{member.Value}\" does not exist in \"{type}\" enum.{SuggestEnum(type, member.Value)}", node));
    }

    private static object? CoerceVariable(
        VariableNode variable, GraphQLType type, IReadOnlyDictionary<string, object?>? variables, InputErrorHandler onError, ResponsePath? path)
    {
        object? value = null;
        var isGiven = variables is not null && variables.TryGetValue(variable.Name.Value, out value);
        if (value is null && type is GraphQLNonNull)
        {
            onError(
                GraphQLError.At(
                    isGiven
                        ? $"Expected variable \"${variable.Name.Value}\" provided to non-null type \"{type}\" not to be null."
                        : $"Expected variable \"${variable.Name.Value}\" provided to type \"{type}\" to provide a runtime value.",
                    variable),
                path);
            return Invalid;
        }

        // Validation has seen to it that the variable's type fits here; a single value still stands for a list of one.
        return value;
    }

    private static object? CoerceListLiteral(
        ValueNode node, GraphQLList list, IReadOnlyDictionary<string, object?>? variables, InputErrorHandler onError, ResponsePath? path)
    {
        if (node is not ListValueNode { Values: var nodes })
        {
            var only = CoerceLiteral(node, list.OfType, variables, onError, path);
            return ReferenceEquals(only, Invalid) ? Invalid : new[] { only };
        }

        var values = new object?[nodes.Count];
        var valid = true;
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = CoerceLiteral(nodes[index], list.OfType, variables, onError, ResponsePath.Item(path, index));
            valid &= !ReferenceEquals(values[index], Invalid);
        }

        return valid ? values : Invalid;
    }

    private static object? CoerceObjectLiteral(
        ValueNode node, GraphQLInputObjectType type, IReadOnlyDictionary<string, object?>? variables, InputErrorHandler onError, ResponsePath? path)
    {
        if (node is not ObjectValueNode { Fields: var nodes })
        {
            onError(GraphQLError.At($"Expected value of type \"{type}\" to be an object, found: {Printer.Print(node)}.", node), path);
            return Invalid;
        }

        var given = new Dictionary<string, ObjectFieldNode>(nodes.Count);
        foreach (var fieldNode in nodes)
        {
            given[fieldNode.Name.Value] = fieldNode;
        }

        var valid = true;
        var coerced = new Dictionary<string, object?>(type.Fields.Count);
        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var fieldNode) && !IsMissingVariable(fieldNode.Value, variables))
            {
                coerced[field.Name] = CoerceLiteral(fieldNode.Value, field.Type, variables, onError, ResponsePath.Field(path, field.Name));
                valid &= !ReferenceEquals(coerced[field.Name], Invalid);
            }
            else if (field.DefaultValue is not null)
            {
                coerced[field.Name] = CoerceDefault(field);
            }
            else if (field.IsRequired)
            {
                onError(
                    GraphQLError.At($"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {Printer.Print(node)}.", node), path);
                valid = false;
            }
        }

        foreach (var unknown in nodes.Where(field => type.FindField(field.Name.Value) is null))
        {
            var suggestion = Suggestions.DidYouMean(Suggestions.For(unknown.Name.Value, type.Fields.Select(static field => field.Name)));
            onError(
                GraphQLError.At(
                    $"Expected value of type \"{type}\" not to include unknown field \"{unknown.Name.Value}\""
                        + $"{(suggestion.Length > 0 ? $".{suggestion} Found" : ", found")}: {Printer.Print(node)}.",
                    unknown),
                path);
            valid = false;
        }

        if (type.IsOneOf && valid && (given.Count != 1 || coerced.Count != 1 || coerced.Values.First() is null))
        {
            onError(GraphQLError.At(OneOfMessage(type), node), path);
            valid = false;
        }

        return valid ? CreateValue(type, coerced, node, onError, path) : Invalid;
    }

    private static bool IsMissingVariable(ValueNode node, IReadOnlyDictionary<string, object?>? variables) =>
        node is VariableNode variable && (variables is null || !variables.ContainsKey(variable.Name.Value));
}
