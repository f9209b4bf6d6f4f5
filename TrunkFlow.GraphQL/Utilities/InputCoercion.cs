using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Utilities;

/// <summary>Receives each reason why an input does not fit; the path leads from the input's root.</summary>
internal delegate void InputErrorHandler(GraphQLError inputError, ResponsePath? path);

/// <summary>Input coercion (§3.5 to §3.12, "Input Coercion") of raw values and of literals. Messages are graphql-js's.</summary>
internal static partial class InputCoercion
{
    /// <summary>What coercion returns when it reported errors.</summary>
    public static readonly object Invalid = new();

    /// <summary>The default as a coerced value; <see cref="Invalid"/> when the schema's default does not fit, which schema validation refuses.</summary>
    public static object? CoerceDefault(GraphQLInputValue input)
    {
        if (input.CoercedDefault is { } known)
        {
            return known;
        }

        var value = CoerceLiteral(input.DefaultValue!, input.Type, variables: null, IgnoreErrors, null);

        // Values made by the schema's owner may be changed by whoever gets them, so only plain ones are shared.
        if (input.Type.NamedType is not GraphQLInputObjectType && input.Type.NullableType is not GraphQLList)
        {
            input.CoercedDefault = value;
        }

        return value;
    }

    internal static void IgnoreErrors(GraphQLError inputError, ResponsePath? path)
    {
    }

    internal static string OneOfMessage(GraphQLInputObjectType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.";

    internal static string PrintPath(ResponsePath? path) => path is null
        ? ""
        : string.Concat(path.ToArray().Select(static segment => segment is int index ? $"[{index}]" : $".{segment}"));

    private static object? CreateValue(
        GraphQLInputObjectType type, IReadOnlyDictionary<string, object?> fields, Node? node, InputErrorHandler onError, ResponsePath? path)
    {
        if (type.CreateValue is null)
        {
            return fields;
        }

        try
        {
            return type.CreateValue(fields);
        }
        catch (GraphQLErrorException refused)
        {
            foreach (var refusal in refused.Errors)
            {
                onError(refusal.Locations.Count == 0 ? refusal.WithLocations(GraphQLError.LocationsOf(node)) : refusal, path);
            }

            return Invalid;
        }
    }

    private static object? CoerceLeaf(GraphQLType type, Func<object?> coerce, Func<string> inspect, Node? node, InputErrorHandler onError, ResponsePath? path)
    {
        try
        {
            return coerce();
        }
        catch (GraphQLErrorException refused)
        {
            foreach (var refusal in refused.Errors)
            {
                onError(refusal.Locations.Count == 0 ? refusal.WithLocations(GraphQLError.LocationsOf(node)) : refusal, path);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            onError(new($"Expected value of type \"{type}\", found: {inspect()}.", GraphQLError.LocationsOf(node), exception: fault), path);
        }

        return Invalid;
    }
}
