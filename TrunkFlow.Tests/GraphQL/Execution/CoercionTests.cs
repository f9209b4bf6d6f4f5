using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Execution;

/// <summary>CoerceVariableValues (§6.1.2), CoerceArgumentValues (§6.4.1) and input coercion (§3.5 to §3.12).</summary>
public sealed class CoercionTests
{
    private const string Sdl = """
        enum E { A B }
        input I { a: Int! b: String = "d" c: [I!] e: E = B }
        input One @oneOf { x: Int y: String }
        scalar Any
        type Query {
          int(v: Int): String intDefault(v: Int = 5): String intRequired(v: Int!): String defaultRequired(v: Int! = 6): String
          float(v: Float): String boolean(v: Boolean): String string(v: String): String id(v: ID): String
          list(v: [Int]): String strictList(v: [Int!]): String matrix(v: [[Int]]): String
          enum(v: E): String input(v: I): String one(v: One): String any(v: Any): String
        }
        """;

    [Theory]
    [InlineData("int(v: 1)", "1")]
    [InlineData("int(v: null)", "null")]
    [InlineData("int", "absent")]
    [InlineData("intDefault", "5")]
    [InlineData("intDefault(v: null)", "null")]
    [InlineData("float(v: 1)", "1.0")]
    [InlineData("float(v: 1.5e2)", "150.0")]
    [InlineData("id(v: 4)", "'4'")]
    [InlineData("id(v: \"x\")", "'x'")]
    [InlineData("list(v: 1)", "[1]")]
    [InlineData("list(v: [1, null])", "[1,null]")]
    [InlineData("list(v: null)", "null")]
    [InlineData("matrix(v: 1)", "[[1]]")]
    [InlineData("matrix(v: [[1], [], null])", "[[1],[],null]")]
    [InlineData("enum(v: A)", "'A'")]
    [InlineData("input(v: {a: 1})", "{a:1,b:'d',e:'B'}")]
    [InlineData("input(v: {a: 1, b: null, c: {a: 2}})", "{a:1,b:null,c:[{a:2,b:'d',e:'B'}],e:'B'}")]
    [InlineData("one(v: {x: 1})", "{x:1}")]
    [InlineData("any(v: {a: [1, 2.5, \"s\", true, null, ENUM]})", "{a:[1,2.5,'s',True,null,'ENUM']}")]
    public async Task Literals_become_values(string field, string expected) => Assert.Equal(expected, await EchoAsync($"{{ r: {field} }}", null));

    [Theory]
    [InlineData("Int", "int", "1", "1")]
    [InlineData("Int", "int", "1.0", "1")]
    [InlineData("Int", "int", "null", "null")]
    [InlineData("Int", "int", null, "absent")]
    [InlineData("Int", "intDefault", null, "5")]
    [InlineData("Int", "intDefault", "null", "null")]
    [InlineData("Int", "defaultRequired", null, "6")]
    [InlineData("Int = 7", "intRequired", null, "7")]
    [InlineData("Int = 7", "int", "null", "null")]
    [InlineData("Float", "float", "3", "3.0")]
    [InlineData("Boolean", "boolean", "true", "True")]
    [InlineData("String", "string", "\"s\"", "'s'")]
    [InlineData("ID", "id", "4", "'4'")]
    [InlineData("[Int]", "list", "[1,null]", "[1,null]")]
    [InlineData("[Int]", "list", "1", "[1]")]
    [InlineData("[[Int]]", "matrix", "[1,[2]]", "[[1],[2]]")]
    [InlineData("E", "enum", "\"B\"", "'B'")]
    [InlineData("I", "input", """{"a":1,"c":[{"a":2}]}""", "{a:1,b:'d',c:[{a:2,b:'d',e:'B'}],e:'B'}")]
    [InlineData("One", "one", """{"y":"t"}""", "{y:'t'}")]
    public async Task Variables_become_values(string type, string field, string? json, string expected) =>
        Assert.Equal(expected, await EchoAsync($"query ($v: {type}) {{ r: {field}(v: $v) }}", json is null ? "{}" : $"{{\"v\":{json}}}"));

    [Theory]
    [InlineData("Int", "int", "\"1\"", "Variable \"$v\" has invalid value: Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int", "int", "1.5", "Variable \"$v\" has invalid value: Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "int", "2147483648", "Variable \"$v\" has invalid value: Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Int!", "int", null, "Variable \"$v\" has invalid value: Expected a value of non-null type \"Int!\" to be provided.")]
    [InlineData("Int!", "int", "null", "Variable \"$v\" has invalid value: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("[Int!]", "strictList", "[1,null]", "Variable \"$v\" has invalid value[1]: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("E", "enum", "\"C\"", "Variable \"$v\" has invalid value: Value \"C\" does not exist in \"E\" enum. Did you mean the enum value \"A\" or \"B\"?")]
    [InlineData("E", "enum", "1", "Variable \"$v\" has invalid value: Enum \"E\" cannot represent non-string value: 1. Did you mean the enum value \"A\" or \"B\"?")]
    [InlineData("I", "input", "3", "Variable \"$v\" has invalid value: Expected value of type \"I\" to be an object, found: 3.")]
    [InlineData("I", "input", "{}", "Variable \"$v\" has invalid value: Expected value of type \"I\" to include required field \"a\", found: {}.")]
    [InlineData("I", "input", """{"a":1,"z":2}""", "Variable \"$v\" has invalid value: Expected value of type \"I\" not to include unknown field \"z\". Did you mean \"a\", \"b\", \"c\", or \"e\"? Found: { a: 1, z: 2 }.")]
    [InlineData("I", "input", """{"a":1,"c":[{"a":"x"}]}""", "Variable \"$v\" has invalid value.c[0].a: Int cannot represent non-integer value: \"x\"")]
    [InlineData("One", "one", "{}", "Variable \"$v\" has invalid value: Within OneOf Input Object type \"One\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("One", "one", """{"x":1,"y":"t"}""", "Variable \"$v\" has invalid value: Within OneOf Input Object type \"One\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("One", "one", """{"x":null,"y":"t"}""", "Variable \"$v\" has invalid value: Within OneOf Input Object type \"One\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("One", "one", """{"x":null}""", "Variable \"$v\" has invalid value.x: Within OneOf Input Object type \"One\", exactly one field must be specified, and the value for that field must be non-null.")]
    public async Task Variables_that_do_not_fit_refuse_the_request(string type, string field, string? json, string message)
    {
        var result = (OperationResult)await Engine().ExecuteAsync(
            Run.Request($"query ($v: {type}) {{ {field}(v: $v) }}", variables: json is null ? "{}" : $"{{\"v\":{json}}}"));

        Assert.False(result.HasData);
        Assert.Equal(message, result.Errors[0].Message);
        Assert.Equal((1, 8), (result.Errors[0].Locations[0].Line, result.Errors[0].Locations[0].Column));
    }

    [Theory]
    [InlineData("query ($v: Int = 1) { r: intRequired(v: $v) }", """{"v":null}""", "Argument \"Query.intRequired(v:)\" has invalid value: Expected variable \"$v\" provided to non-null type \"Int!\" not to be null.")]
    [InlineData("query ($v: Int) { r: defaultRequired(v: $v) }", """{"v":null}""", "Argument \"Query.defaultRequired(v:)\" has invalid value: Expected variable \"$v\" provided to non-null type \"Int!\" not to be null.")]
    public async Task A_null_variable_where_null_cannot_be_is_a_field_error(string document, string variables, string message)
    {
        var result = (OperationResult)await Engine().ExecuteAsync(Run.Request(document, variables: variables));

        Assert.True(result.HasData);
        Assert.Equal((message, "/r"), (Assert.Single(result.Errors).Message, result.Errors[0].Path!.ToString()));
    }

    [Theory]
    [InlineData("query ($x: Int) { r: input(v: {a: 1, b: \"s\", c: []}) s: int(v: $x) }", "{}", "{a:1,b:'s',c:[],e:'B'}")]
    [InlineData("query ($b: String) { r: input(v: {a: 1, b: $b}) }", "{}", "{a:1,b:'d',e:'B'}")]
    [InlineData("query ($b: String) { r: input(v: {a: 1, b: $b}) }", """{"b":null}""", "{a:1,b:null,e:'B'}")]
    [InlineData("query ($a: Int!) { r: input(v: {a: $a, c: [{a: $a}]}) }", """{"a":9}""", "{a:9,b:'d',c:[{a:9,b:'d',e:'B'}],e:'B'}")]
    [InlineData("query ($a: Int) { r: list(v: [1, $a]) }", "{}", "[1,null]")]
    public async Task Variables_inside_literals_count_as_absent_when_they_are(string document, string variables, string expected) =>
        Assert.Equal(expected, await EchoAsync(document, variables));

    [Fact]
    public async Task Input_objects_become_whatever_their_type_makes_of_them()
    {
        var input = new GraphQLInputObjectType("Point", static () => [new("x", new GraphQLNonNull(BuiltInScalars.Int)), new("y", BuiltInScalars.Int)])
        {
            CreateValue = static fields => fields["x"] is < 0
                ? throw new GraphQLErrorException("x is negative")
                : Tuple.Create((int)fields["x"]!, fields.ContainsKey("y")),
        };
        var query = new GraphQLObjectType("Query", () =>
        [
            new("f", BuiltInScalars.String, new GraphQLArgument("p", input))
            {
                Resolve = static context => ValueTask.FromResult<object?>(context.Arguments[0]!.ToString()),
            },
        ]);
        var engine = new GraphQLEngine(new(query));

        Assert.Equal("""{"data":{"f":"(1, False)"}}""", await engine.AskAsync("{ f(p: {x: 1}) }"));
        Assert.Equal("""{"data":{"f":"(2, True)"}}""", await engine.AskAsync("query ($p: Point) { f(p: $p) }", variables: """{"p":{"x":2,"y":null}}"""));
        Assert.Contains("has invalid value: x is negative", await engine.AskAsync("query ($p: Point) { f(p: $p) }", variables: """{"p":{"x":-2}}"""), StringComparison.Ordinal);
    }

    private static GraphQLEngine Engine() => Run.Engine(Sdl, static (_, _) => static context =>
        ValueTask.FromResult<object?>(context.Arguments.TryGetValue("v", out var value) ? Show(value) : "absent"));

    private static async Task<string?> EchoAsync(string document, string? variables)
    {
        var result = (OperationResult)await Engine().ExecuteAsync(Run.Request(document, variables: variables));
        Assert.Empty(result.Errors);
        return (string?)result.DataAsDictionary()!["r"];
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        double number => number.ToString("0.0##", System.Globalization.CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, object?> map => $"{{{string.Join(',', map.Select(static pair => $"{pair.Key}:{Show(pair.Value)}"))}}}",
        object?[] items => $"[{string.Join(',', items.Select(Show))}]",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"),
    };
}
