using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.Tests.Support;

/// <summary>Arguments of the right types that mean nothing, for asking fields whether one may at all.</summary>
internal static class AnyArguments
{
    /// <param name="field">Whose arguments; those it does not need are left out.</param>
    /// <param name="key">What stands for every key.</param>
    public static string Of(GraphQLField field, string key = "00000000-0000-0000-0000-000000000000")
    {
        var required = field.Arguments.Where(argument => argument.IsRequired).Select(argument => $"{argument.Name}: {Literal(argument.Type, key)}").ToList();
        return required.Count == 0 ? "" : $"({string.Join(", ", required)})";
    }

    private static string Literal(GraphQLType type, string key) => type switch
    {
        GraphQLNonNull required => Literal(required.OfType, key),
        GraphQLList => "[]",
        GraphQLEnumType choice => choice.Values[0].Name,
        GraphQLInputObjectType input => $"{{ {string.Join(", ", input.Fields.Where(field => field.IsRequired).Select(field => $"{field.Name}: {Literal(field.Type, key)}"))} }}",
        _ => type.NamedType.Name switch
        {
            "UUID" => $"\"{key}\"",
            "String" or "URL" => "\"pbx1\"",
            "DateTime" => "\"2026-01-01T00:00:00Z\"",
            "LocalDate" => "\"2026-01-01\"",
            "Boolean" => "true",
            _ => "1",
        },
    };
}
