using System.Collections.Frozen;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>CoerceVariableValues (§6.1.2).</summary>
internal static class VariableCoercion
{
    private const int MaxErrors = 50;

    private static readonly FrozenDictionary<string, object?> NoVariables = FrozenDictionary<string, object?>.Empty;

    /// <summary>The coerced values; when <paramref name="errors"/> is not empty the request must be refused.</summary>
    public static IReadOnlyDictionary<string, object?> CoerceVariableValues(
        GraphQLSchema schema, IReadOnlyList<VariableDefinitionNode> definitions, IReadOnlyDictionary<string, object?>? inputs, out List<GraphQLError> errors)
    {
        errors = [];
        if (definitions.Count == 0)
        {
            return NoVariables;
        }

        var coerced = new Dictionary<string, object?>(definitions.Count);
        try
        {
            foreach (var definition in definitions)
            {
                Coerce(schema, definition, inputs, coerced, errors);
            }
        }
        catch (TooManyErrorsException)
        {
            errors.Add(new("Too many errors processing variables, error limit reached. Execution aborted."));
        }

        return coerced;
    }

    private static void Coerce(
        GraphQLSchema schema, VariableDefinitionNode definition, IReadOnlyDictionary<string, object?>? inputs,
        Dictionary<string, object?> coerced, List<GraphQLError> errors)
    {
        var name = definition.Variable.Name.Value;
        var type = TypeFromAst.Find(schema, definition.Type);
        if (type is not { IsInputType: true })
        {
            errors.Add(GraphQLError.At(
                $"Variable \"${name}\" expected value of type \"{Printer.Print(definition.Type)}\" which cannot be used as an input type.", definition.Type));
            return;
        }

        object? raw = null;
        var isGiven = inputs is not null && inputs.TryGetValue(name, out raw);
        if (!isGiven && definition.DefaultValue is { } literal)
        {
            Keep(InputCoercion.CoerceLiteral(literal, type, variables: null, Report("default value"), null));
        }
        else if (isGiven)
        {
            Keep(InputCoercion.CoerceValue(raw, type, Report("value")));
        }
        else if (type is GraphQLNonNull)
        {
            Report("value")(new($"Expected a value of non-null type \"{type}\" to be provided."), null);
        }

        void Keep(object? value)
        {
            if (!ReferenceEquals(value, InputCoercion.Invalid))
            {
                coerced[name] = value;
            }
        }

        InputErrorHandler Report(string what) => (inputError, path) =>
        {
            if (errors.Count == MaxErrors)
            {
                throw new TooManyErrorsException();
            }

            errors.Add(inputError
                .WithMessage($"Variable \"${name}\" has invalid {what}{InputCoercion.PrintPath(path)}: {inputError.Message}")
                .WithLocations(GraphQLError.LocationsOf(definition)));
        };
    }

    /// <summary>A value may hold a million mistakes; looking at all of them would be the client's to pay.</summary>
    private sealed class TooManyErrorsException : Exception;
}
