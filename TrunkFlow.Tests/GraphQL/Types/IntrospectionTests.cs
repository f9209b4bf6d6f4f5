using System.Text.Json;
using TrunkFlow.GraphQL.Utilities;
using TrunkFlow.Tests.GraphQL.Differential;
using TrunkFlow.Tests.GraphQL.Support;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.Types;

/// <summary>Introspection (§4).</summary>
public sealed class IntrospectionTests
{
    private const string Sdl = """
        "S" schema { query: Query }
        directive @d(a: Int = 1, old: Int @deprecated(reason: "r")) repeatable on FIELD | ENUM_VALUE
        scalar Url @specifiedBy(url: "https://example.org")
        input I { a: Int! = 2, l: [String!] = ["x", "y"], old: Int @deprecated }
        input One @oneOf { a: Int b: Int }
        enum E { A B @deprecated(reason: "no more") }
        interface Node { id: ID! }
        type T implements Node { id: ID! }
        union U = T
        type Query { node(id: ID!, i: I = {a: 3}): Node u: U old(one: One, gone: Int @deprecated): E @deprecated url: Url list: [[Int!]!] }
        """;

    [Theory]
    [InlineData("{ __type(name: \"T\") { kind name fields { name type { kind name ofType { kind name } } } interfaces { name } possibleTypes { name } enumValues { name } inputFields { name } ofType { name } } }",
        """{"__type":{"kind":"OBJECT","name":"T","fields":[{"name":"id","type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","name":"ID"}}}],"interfaces":[{"name":"Node"}],"possibleTypes":null,"enumValues":null,"inputFields":null,"ofType":null}}""")]
    [InlineData("{ __type(name: \"Nope\") { kind } }", """{"__type":null}""")]
    [InlineData("{ n: __type(name: \"Node\") { possibleTypes { name } } u: __type(name: \"U\") { kind possibleTypes { name } } }",
        """{"n":{"possibleTypes":[{"name":"T"}]},"u":{"kind":"UNION","possibleTypes":[{"name":"T"}]}}""")]
    [InlineData("{ __type(name: \"E\") { enumValues { name } all: enumValues(includeDeprecated: true) { name isDeprecated deprecationReason } } }",
        """{"__type":{"enumValues":[{"name":"A"}],"all":[{"name":"A","isDeprecated":false,"deprecationReason":null},{"name":"B","isDeprecated":true,"deprecationReason":"no more"}]}}""")]
    [InlineData("{ __type(name: \"I\") { isOneOf inputFields { name defaultValue } all: inputFields(includeDeprecated: true) { name isDeprecated } } }",
        """{"__type":{"isOneOf":false,"inputFields":[{"name":"a","defaultValue":"2"},{"name":"l","defaultValue":"[\"x\", \"y\"]"}],"all":[{"name":"a","isDeprecated":false},{"name":"l","isDeprecated":false},{"name":"old","isDeprecated":true}]}}""")]
    [InlineData("{ o: __type(name: \"One\") { isOneOf } t: __type(name: \"T\") { isOneOf } s: __type(name: \"Url\") { specifiedByURL } }",
        """{"o":{"isOneOf":true},"t":{"isOneOf":null},"s":{"specifiedByURL":"https://example.org"}}""")]
    [InlineData("{ __type(name: \"Query\") { fields { name args { name defaultValue } } old: fields(includeDeprecated: true) { name isDeprecated deprecationReason args(includeDeprecated: true) { name } } } }",
        """{"__type":{"fields":[{"name":"node","args":[{"name":"id","defaultValue":null},{"name":"i","defaultValue":"{ a: 3 }"}]},{"name":"u","args":[]},{"name":"url","args":[]},{"name":"list","args":[]}],"old":[{"name":"node","isDeprecated":false,"deprecationReason":null,"args":[{"name":"id"},{"name":"i"}]},{"name":"u","isDeprecated":false,"deprecationReason":null,"args":[]},{"name":"old","isDeprecated":true,"deprecationReason":"No longer supported","args":[{"name":"one"},{"name":"gone"}]},{"name":"url","isDeprecated":false,"deprecationReason":null,"args":[]},{"name":"list","isDeprecated":false,"deprecationReason":null,"args":[]}]}}""")]
    [InlineData("{ __schema { description queryType { name } mutationType { name } directives { name isRepeatable locations args { name defaultValue } } } }",
        """{"__schema":{"description":"S","queryType":{"name":"Query"},"mutationType":null,"directives":[{"name":"include","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if","defaultValue":null}]},{"name":"skip","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if","defaultValue":null}]},{"name":"deprecated","isRepeatable":false,"locations":["FIELD_DEFINITION","ARGUMENT_DEFINITION","INPUT_FIELD_DEFINITION","ENUM_VALUE"],"args":[{"name":"reason","defaultValue":"\"No longer supported\""}]},{"name":"specifiedBy","isRepeatable":false,"locations":["SCALAR"],"args":[{"name":"url","defaultValue":null}]},{"name":"oneOf","isRepeatable":false,"locations":["INPUT_OBJECT"],"args":[]},{"name":"d","isRepeatable":true,"locations":["FIELD","ENUM_VALUE"],"args":[{"name":"a","defaultValue":"1"}]}]}}""")]
    [InlineData("{ __typename u { __typename } }", """{"__typename":"Query","u":null}""")]
    public async Task The_schema_answers_about_itself(string document, string data) =>
        Assert.Equal($"{{\"data\":{data}}}", await Run.Engine(Sdl).AskAsync(document));

    [Fact]
    public async Task Graphql_js_builds_the_same_schema_from_the_full_introspection_result()
    {
        var sdl = await File.ReadAllTextAsync(RepositoryRoot.File("TrunkFlow.Tests", "GraphQL", "Differential", "schema.graphql"));
        var schemas = new[] { sdl, Sdl, PetSchema.Sdl };
        var printed = schemas.Select(static text => SchemaPrinter.Print(SchemaBuilder.Build(text)));

        var answers = await GraphQLJsOracle.AskAsync("introspection.mjs", new { schemas = schemas.Concat(printed) }, TimeSpan.FromMinutes(5));

        var query = answers.GetProperty("query").GetString()!;
        for (var index = 0; index < schemas.Length; index++)
        {
            var ours = await Run.Engine(schemas[index]).AskAsync(query);
            var client = await GraphQLJsOracle.AskAsync("introspection.mjs", new { introspection = JsonSerializer.Deserialize<JsonElement>(ours) }, TimeSpan.FromMinutes(5));
            Assert.Equal(answers.GetProperty("printed")[index].GetString(), client.GetProperty("printed").GetString());
            Assert.Equal(answers.GetProperty("printed")[index].GetString(), answers.GetProperty("printed")[schemas.Length + index].GetString());
        }
    }
}
