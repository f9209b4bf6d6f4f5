using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.Tests.Support;

/// <summary>Arguments of the right types that mean nothing, for asking fields whether one may at all.</summary>
internal static class AnyArguments
{
    public static string Of(GraphQLField field)
    {
        var required = field.Arguments.Where(argument => argument.IsRequired).Select(argument => $"{argument.Name}: {Literal(argument.Type)}").ToList();
        return required.Count == 0 ? "" : $"({string.Join(", ", required)})";
    }

    private static string Literal(GraphQLType type) => type switch
    {
        GraphQLNonNull required => Literal(required.OfType),
        GraphQLList => "[]",
        GraphQLEnumType choice => choice.Values[0].Name,
        GraphQLInputObjectType input => $"{{ {string.Join(", ", input.Fields.Where(field => field.IsRequired).Select(field => $"{field.Name}: {Literal(field.Type)}"))} }}",
        _ => type.NamedType.Name switch
        {
            "UUID" => $"\"{Guid.Empty}\"",
            "String" or "URL" => "\"x\"",
            "DateTime" => "\"2026-01-01T00:00:00Z\"",
            "LocalDate" => "\"2026-01-01\"",
            "Boolean" => "true",
            _ => "1",
        },
    };
}
