using System.Net.Http.Json;
using System.Text.Json;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.Tests.Support;

/// <summary>Arguments of the right types that mean nothing, for asking fields whether one may at all.</summary>
internal static class AnyArguments
{
    private const string File = "$file";

    /// <param name="field">Whose arguments; those it does not need are left out.</param>
    /// <param name="key">What stands for every key.</param>
    public static string Of(GraphQLField field, string key = "00000000-0000-0000-0000-000000000000")
    {
        var required = field.Arguments.Where(argument => argument.IsRequired).Select(argument => $"{argument.Name}: {Literal(argument.Type, key)}").ToList();
        return required.Count == 0 ? "" : $"({string.Join(", ", required)})";
    }

    /// <summary>A request that asks one field of a root. A file is sent with it where one is wanted: it has no literal.</summary>
    public static HttpContent Request(string kind, GraphQLField field, string selection)
    {
        var arguments = Of(field);
        if (!arguments.Contains(File, StringComparison.Ordinal))
        {
            return JsonContent.Create(new { query = $"{kind} {{ {field.Name}{arguments} {selection} }}" });
        }

        var operations = JsonSerializer.Serialize(new { query = $"{kind} ({File}: Upload!) {{ {field.Name}{arguments} {selection} }}", variables = new { file = (string?)null } });
        var content = new MultipartFormDataContent
        {
            { new StringContent(operations), "operations" },
            { new StringContent("""{"0":["variables.file"]}"""), "map" },
            { new ByteArrayContent("55;1"u8.ToArray()), "0", "x.csv" },
        };
        content.Headers.Add("GraphQL-preflight", "1");
        return content;
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
            "Upload" => File,
            _ => "1",
        },
    };
}
