using System.Text.Json;
using TrunkFlow.GraphQL;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Execution;

/// <summary>The tables of the specification's chapters on input types (§3.10, §3.10.1, §3.11), row by row; an error where it has an error.</summary>
public sealed class InputTablesTests
{
    private const string Error = "error";
    private const string Sdl = """
        type Query { object(v: Example): String oneOf(v: ExampleOneOf): String list(v: [Int]): String strict(v: [Int!]): String matrix(v: [[Int]]): String }
        input Example { a: String b: Int! }
        input ExampleOneOf @oneOf { a: String b: Int }
        """;

    [Theory]
    [InlineData("object", "{ a: \"abc\", b: 123 }", "{}", """{"a":"abc","b":123}""")]
    [InlineData("object", "{ a: null, b: 123 }", "{}", """{"a":null,"b":123}""")]
    [InlineData("object", "{ b: 123 }", "{}", """{"b":123}""")]
    [InlineData("object", "{ a: $var, b: 123 }", """{"var":null}""", """{"a":null,"b":123}""")]
    [InlineData("object", "{ a: $var, b: 123 }", "{}", """{"b":123}""")]
    [InlineData("object", "{ b: $required }", """{"required":123}""", """{"b":123}""")]
    [InlineData("object", "$example", """{"example":{"b":123}}""", """{"b":123}""")]
    [InlineData("object", "\"abc123\"", "{}", Error)]
    [InlineData("object", "$example", """{"example":"abc123"}""", Error)]
    [InlineData("object", "{ a: \"abc\", b: \"123\" }", "{}", Error)]
    [InlineData("object", "{ a: \"abc\" }", "{}", Error)]
    [InlineData("object", "{ b: $int }", "{}", Error)]
    [InlineData("object", "$example", """{"example":{"a":"abc"}}""", Error)]
    [InlineData("object", "{ a: \"abc\", b: null }", "{}", Error)]
    [InlineData("object", "{ a: \"abc\", b: $int }", """{"int":null}""", Error)]
    [InlineData("object", "{ b: 123, c: \"xyz\" }", "{}", Error)]
    [InlineData("oneOf", "{ a: \"abc\" }", "{}", """{"a":"abc"}""")]
    [InlineData("oneOf", "{ b: 123 }", "{}", """{"b":123}""")]
    [InlineData("oneOf", "{ b: $required }", """{"required":123}""", """{"b":123}""")]
    [InlineData("oneOf", "$oneOf", """{"oneOf":{"b":123}}""", """{"b":123}""")]
    [InlineData("oneOf", "{ a: \"abc\", b: 123 }", "{}", Error)]
    [InlineData("oneOf", "{ a: null, b: 123 }", "{}", Error)]
    [InlineData("oneOf", "{ a: null, b: null }", "{}", Error)]
    [InlineData("oneOf", "{ a: null }", "{}", Error)]
    [InlineData("oneOf", "{ b: $int }", """{"int":123}""", Error)]
    [InlineData("oneOf", "{ a: $var, b: 123 }", "{}", Error)]
    [InlineData("oneOf", "$oneOf", """{"oneOf":{"a":null}}""", Error)]
    [InlineData("oneOf", "$oneOf", """{"oneOf":{"a":"abc","b":null}}""", Error)]
    [InlineData("oneOf", "$oneOf", """{"oneOf":{}}""", Error)]
    [InlineData("oneOf", "{ c: 1 }", "{}", Error)]
    [InlineData("list", "[1, 2, 3]", "{}", "[1,2,3]")]
    [InlineData("list", "[1, \"b\", true]", "{}", Error)]
    [InlineData("list", "1", "{}", "[1]")]
    [InlineData("list", "null", "{}", "null")]
    [InlineData("strict", "[1, null]", "{}", Error)]
    [InlineData("strict", "[1, 2]", "{}", "[1,2]")]
    [InlineData("matrix", "[[1], [2, 3]]", "{}", "[[1],[2,3]]")]
    [InlineData("matrix", "[1, 2, 3]", "{}", "[[1],[2],[3]]")]
    [InlineData("matrix", "[1, null, 3]", "{}", "[[1],null,[3]]")]
    [InlineData("matrix", "[[1], [\"b\"]]", "{}", Error)]
    [InlineData("matrix", "1", "{}", "[[1]]")]
    [InlineData("matrix", "null", "{}", "null")]
    public async Task A_row_of_a_table_is_coerced_as_it_says(string field, string literal, string variables, string expected)
    {
        string[] definitions = [.. new[] { "var: String", "int: Int", "required: Int!", "example: Example", "oneOf: ExampleOneOf" }
            .Where(definition => literal.Contains($"${definition.Split(':')[0]}", StringComparison.Ordinal)).Select(static definition => $"${definition}")];
        var head = definitions.Length == 0 ? "query" : $"query ({string.Join(", ", definitions)})";

        var result = (OperationResult)await Run.Engine(Sdl, static (_, _) => static context => ValueTask.FromResult<object?>(JsonSerializer.Serialize(context.Arguments["v"])))
            .ExecuteAsync(Run.Request($"{head} {{ r: {field}(v: {literal}) }}", variables: variables));

        Assert.Equal(expected, result.Errors.Count > 0 ? Error : result.DataAsDictionary()!["r"]);
    }
}
