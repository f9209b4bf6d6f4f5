using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>CoerceArgumentValues (§6.4.1).</summary>
internal static class ArgumentCoercion
{
    /// <exception cref="GraphQLErrorException">A required argument has no value, or a value does not fit.</exception>
    public static ArgumentValues CoerceArgumentValues(GraphQLField field, string parentType, FieldNode node, IReadOnlyDictionary<string, object?>? variables)
    {
        if (field.Arguments.Count == 0)
        {
            return ArgumentValues.None;
        }

        var values = new ArgumentValues(field.Arguments);
        for (var index = 0; index < field.Arguments.Count; index++)
        {
            Coerce(field.Arguments[index], index, $"{parentType}.{field.Name}", node, variables, values);
        }

        return values;
    }

    private static void Coerce(
        GraphQLArgument argument, int index, string owner, FieldNode node, IReadOnlyDictionary<string, object?>? variables, ArgumentValues values)
    {
        var given = Find(node, argument.Name);
        if (given is null || IsAbsentVariable(given, argument, variables))
        {
            if (argument.DefaultValue is not null)
            {
                values[index] = InputCoercion.CoerceDefault(argument);
            }
            else if (argument.IsRequired)
            {
                throw new GraphQLErrorException(
                    GraphQLError.At($"Argument \"{owner}({argument.Name}:)\" of required type \"{argument.Type}\" was not provided.", node));
            }

            return;
        }

        List<GraphQLError>? errors = null;
        var value = InputCoercion.CoerceLiteral(
            given.Value,
            argument.Type,
            variables,
            (inputError, path) => (errors ??= []).Add(inputError.WithMessage(
                $"Argument \"{owner}({argument.Name}:)\" has invalid value{InputCoercion.PrintPath(path)}: {inputError.Message}")),
            null);
        if (errors is not null)
        {
            throw new GraphQLErrorException(errors[0]);
        }

        values[index] = value;
    }

    private static ArgumentNode? Find(FieldNode node, string name)
    {
        foreach (var argument in node.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument;
            }
        }

        return null;
    }

    private static bool IsAbsentVariable(ArgumentNode given, GraphQLArgument argument, IReadOnlyDictionary<string, object?>? variables) =>
        given.Value is VariableNode variable && (variables is null || !variables.ContainsKey(variable.Name.Value)) && !argument.IsRequired;
}
