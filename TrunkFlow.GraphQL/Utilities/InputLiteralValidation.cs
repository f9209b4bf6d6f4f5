using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Utilities;

/// <summary>Says why a literal does not fit a type, without values for its variables: those are checked by their types elsewhere (§5.6.1).</summary>
internal static class InputLiteralValidation
{
    public static void Validate(ValueNode node, GraphQLType type, Action<GraphQLError> onError)
    {
        if (node is VariableNode)
        {
            return;
        }

        if (node is NullValueNode)
        {
            if (type is GraphQLNonNull)
            {
                onError(GraphQLError.At($"Expected value of non-null type \"{type}\" not to be null.", node));
            }

            return;
        }

        switch (type.NullableType)
        {
            case GraphQLList list:
                foreach (var item in node is ListValueNode { Values: var items } ? items : [node])
                {
                    Validate(item, list.OfType, onError);
                }

                break;
            case GraphQLInputObjectType input:
                ValidateObject(node, input, onError);
                break;
            case GraphQLEnumType enumType:
                ValidateLeaf(node, enumType, () => InputCoercion.CoerceEnumLiteral(enumType, node), onError);
                break;
            case GraphQLScalarType scalar when scalar.ParseLiteral is null && InputCoercion.HasVariables(node):
                // What the variables hold decides; execution will tell.
                break;
            case GraphQLScalarType scalar:
                ValidateLeaf(node, scalar, () => InputCoercion.CoerceScalarLiteral(scalar, node, null), onError);
                break;
        }
    }

    private static void ValidateLeaf(ValueNode node, GraphQLNamedType type, Func<object?> coerce, Action<GraphQLError> onError)
    {
        try
        {
            coerce();
        }
        catch (GraphQLErrorException refused)
        {
            foreach (var refusal in refused.Errors)
            {
                onError(refusal.Locations.Count == 0 ? refusal.WithLocations(GraphQLError.LocationsOf(node)) : refusal);
            }
        }
        catch (Exception fault)
        {
            onError(new($"Expected value of type \"{type}\", found: {Printer.Print(node)}.", GraphQLError.LocationsOf(node), exception: fault));
        }
    }

    private static void ValidateObject(ValueNode node, GraphQLInputObjectType type, Action<GraphQLError> onError)
    {
        if (node is not ObjectValueNode { Fields: var nodes })
        {
            onError(GraphQLError.At($"Expected value of type \"{type}\" to be an object, found: {Printer.Print(node)}.", node));
            return;
        }

        var given = new Dictionary<string, ObjectFieldNode>(nodes.Count);
        foreach (var fieldNode in nodes)
        {
            given[fieldNode.Name.Value] = fieldNode;
        }

        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var fieldNode))
            {
                Validate(fieldNode.Value, field.Type, onError);
            }
            else if (field.IsRequired)
            {
                onError(GraphQLError.At($"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {Printer.Print(node)}.", node));
            }
        }

        foreach (var unknown in nodes.Where(field => type.FindField(field.Name.Value) is null))
        {
            var suggestion = Suggestions.DidYouMean(Suggestions.For(unknown.Name.Value, type.Fields.Select(static field => field.Name)));
            onError(GraphQLError.At(
                $"Expected value of type \"{type}\" not to include unknown field \"{unknown.Name.Value}\""
                    + $"{(suggestion.Length > 0 ? $".{suggestion} Found" : ", found")}: {Printer.Print(node)}.",
                unknown));
        }

        var known = nodes.Where(field => type.FindField(field.Name.Value) is not null).ToArray();
        if (type.IsOneOf && known is not [{ Value: not NullValueNode }])
        {
            onError(GraphQLError.At(InputCoercion.OneOfMessage(type), node));
        }
    }
}
