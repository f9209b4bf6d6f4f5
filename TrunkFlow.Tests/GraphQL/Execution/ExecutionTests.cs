using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Execution;

/// <summary>Executing operations (§6), with the examples of the specification.</summary>
public sealed class ExecutionTests
{
    private const string Sdl = """
        interface Node { id: ID }
        type User implements Node { id: ID name: String profilePic(size: Int = 50): String friends: [User] birthday: Int }
        type Page implements Node { id: ID title: String }
        union Anything = User | Page
        enum Color { RED GREEN }
        type Query { user(id: Int): User me: User node: Node any: [Anything] color: Color color2: Color numbers: [Int] nested: [[Int]] number: Int text: String }
        """;

    [Theory]
    [InlineData("{ me { id, name } }", """{"data":{"me":{"id":"4","name":"Mark"}}}""")]
    [InlineData("{ me { smaller: name id bigger: name } }", """{"data":{"me":{"smaller":"Mark","id":"4","bigger":"Mark"}}}""")]
    [InlineData("{ me { id } text me { name } }", """{"data":{"me":{"id":"4","name":"Mark"},"text":"t"}}""")]
    [InlineData("{ text ...F number } fragment F on Query { number color me { ...U } } fragment U on User { id ... on Node { name: id } }",
        """{"data":{"text":"t","number":7,"color":"RED","me":{"id":"4","name":"4"}}}""")]
    [InlineData("{ me { friends { name friends { name } } } }", """{"data":{"me":{"friends":[{"name":"Ann","friends":null},null]}}}""")]
    [InlineData("{ node { __typename id ... on User { name } ... on Page { title } } }", """{"data":{"node":{"__typename":"Page","id":"9","title":"T"}}}""")]
    [InlineData("{ any { __typename ... on User { name } ... on Node { id } } }",
        """{"data":{"any":[{"__typename":"User","name":"Ann","id":"1"},{"__typename":"Page","id":"2"}]}}""")]
    [InlineData("{ numbers nested __typename }", """{"data":{"numbers":[1,null,3],"nested":[[1],[],null],"__typename":"Query"}}""")]
    [InlineData("{ text @skip(if: true) number @include(if: false) color @skip(if: false) @include(if: true) }", """{"data":{"color":"RED"}}""")]
    [InlineData("{ ... @skip(if: true) { text } ... on Query @include(if: true) { number } ...F @skip(if: true) } fragment F on Query { color }", """{"data":{"number":7}}""")]
    [InlineData("{ user(id: 3) { id } }", """{"data":{"user":null}}""")]
    public async Task A_query_answers_in_the_order_of_its_selections(string document, string expected)
    {
        var root = Run.Source("""
            {
              "text": "t", "number": 7, "color": "RED", "numbers": [1, null, 3], "nested": [[1], [], null],
              "me": { "id": 4, "name": "Mark", "friends": [{ "name": "Ann" }, null] },
              "node": { "__typename": "Page", "id": "9", "title": "T" },
              "any": [{ "__typename": "User", "id": 1, "name": "Ann" }, { "__typename": "Page", "id": 2 }]
            }
            """);

        Assert.Equal(expected, await Run.Engine(Sdl).AskAsync(document, root));
    }

    [Theory]
    [InlineData("query A { text } query B { number }", "B", """{"data":{"number":7}}""")]
    [InlineData("query A { text } query B { number }", null, """{"errors":[{"message":"Must provide operation name if query contains multiple operations."}]}""")]
    [InlineData("query A { text }", "B", """{"errors":[{"message":"Unknown operation named \"B\"."}]}""")]
    [InlineData("query A { text }", null, """{"data":{"text":"t"}}""")]
    public async Task The_operation_is_chosen_by_name(string document, string? operationName, string expected) =>
        Assert.Equal(expected, await Run.Engine(Sdl).AskAsync(document, Run.Source("""{"text":"t","number":7}"""), operationName: operationName));

    [Fact]
    public async Task Syntax_and_validation_errors_have_no_data_and_come_before_anything_runs()
    {
        var ran = false;
        var engine = Run.Engine(Sdl, (_, _) => _ =>
        {
            ran = true;
            return default;
        });

        Assert.Equal(
            """{"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":2}]}]}""",
            await engine.AskAsync("{"));
        Assert.Equal(
            """{"errors":[{"message":"Cannot query field \"nothing\" on type \"Query\".","locations":[{"line":1,"column":8}]}]}""",
            await engine.AskAsync("{ text nothing }"));
        Assert.False(ran);
    }

    [Fact]
    public async Task Plans_differ_by_the_variables_conditions_use_and_by_nothing_else()
    {
        var engine = Run.Engine(Sdl);
        const string document = "query ($a: Boolean! $b: Boolean = true $c: Int) { text @include(if: $a) number @skip(if: $b) user(id: $c) { id @skip(if: $a) name } }";
        var root = Run.Source("""{"text":"t","number":7,"user":{"id":1,"name":"n"}}""");

        Assert.Equal("""{"data":{"text":"t","user":{"name":"n"}}}""", await engine.AskAsync(document, root, """{"a":true,"c":1}"""));
        Assert.Equal("""{"data":{"number":7,"user":{"id":"1","name":"n"}}}""", await engine.AskAsync(document, root, """{"a":false,"b":false}"""));
        Assert.Equal("""{"data":{"text":"t","user":{"name":"n"}}}""", await engine.AskAsync(document, root, """{"a":true}"""));
        Assert.Equal("""{"data":{"user":{"id":"1","name":"n"}}}""", await engine.AskAsync(document, root, """{"a":false}"""));
    }

    [Fact]
    public async Task A_condition_left_without_value_is_an_error_not_a_guess()
    {
        const string document = "query ($a: Boolean = true) { text @include(if: $a) me { name @skip(if: $a) } }";

        var answer = await Run.Engine(Sdl).AskAsync(document, variables: """{"a":null}""");

        Assert.Equal(
            "{\"errors\":[{\"message\":\"Argument \\\"@include(if:)\\\" has invalid value: Expected variable \\\"$a\\\" provided to non-null type \\\"Boolean!\\\" not to be null.\","
                + "\"locations\":[{\"line\":1,\"column\":48}]}],\"data\":null}",
            answer);
    }

    [Fact]
    public async Task Resolvers_see_what_they_resolve()
    {
        ResolveContext? seen = null;
        var engine = Run.Engine(Sdl, (type, field) => (type, field) != ("User", "profilePic") ? null : context =>
        {
            seen = context;
            return ValueTask.FromResult<object?>($"{context.Arguments["size"]}");
        });
        const string document = "query Q($size: Int = 64) { user { pic: profilePic(size: $size) } me { profilePic } }";

        Assert.Equal(
            """{"data":{"user":{"pic":"64"},"me":{"profilePic":"50"}}}""",
            await engine.AskAsync(document, Run.Source("""{"user":{"id":1},"me":{"id":2}}""")));
        Assert.NotNull(seen);
        Assert.Equal("/me/profilePic", seen.Path.ToString());
        Assert.Equal(("User", "profilePic", "profilePic"), (seen.ObjectType.Name, seen.Field.Name, seen.Selection.ResponseName));
        Assert.Equal("Q", seen.Operation.Name?.Value);
        Assert.Equal(64, seen.Variables["size"]);
        Assert.Equal(2, ((IReadOnlyDictionary<string, object?>)seen.Source!)["id"]);
    }

    [Fact]
    public async Task Scoped_state_reaches_everything_below_the_field_that_set_it_and_nothing_else()
    {
        var engine = Run.Engine("type Query { a: T b: T } type T { set(to: String): T get: String list: [T] }", (type, field) => field switch
        {
            "set" => context =>
            {
                context.ScopedContextData = context.ScopedContextData.SetItem("key", context.Arguments["to"]);
                return ValueTask.FromResult<object?>(new object());
            }
            ,
            "get" => static context => ValueTask.FromResult(context.ScopedContextData.GetValueOrDefault("key")),
            "list" => static _ => ValueTask.FromResult<object?>(new[] { new object() }),
            _ => static _ => ValueTask.FromResult<object?>(new object()),
        });

        Assert.Equal(
            """{"data":{"a":{"set":{"list":[{"get":"x"}],"set":{"get":"y"},"get":"x"},"get":null}}}""",
            await engine.AskAsync("""{ a { set(to: "x") { list { get } set(to: "y") { get } get } get } }"""));
    }

    [Fact]
    public async Task Selections_below_a_field_are_there_to_plan_by()
    {
        IReadOnlyList<string>? below = null;
        object? first = null;
        object? second = null;
        var engine = Run.Engine(Sdl, (_, field) => field != "me" ? null : context =>
        {
            below = [.. context.Selection.GetSelections().Select(static selection => selection.ResponseName)];
            (first, second) = (context.Selection.GetOrAddState("k", static _ => new object()), first);
            return default;
        });
        const string document = "{ me { id ...F name @skip(if: true) } } fragment F on User { b: birthday friends { id } }";

        await engine.AskAsync(document);
        await engine.AskAsync(document);

        Assert.Equal(["id", "b", "friends"], below);
        Assert.Same(second, first);
    }

    [Fact]
    public async Task Checks_may_refuse_an_operation_with_its_variables_in_hand()
    {
        var options = new GraphQLEngineOptions { OperationChecks = [new RefuseLargeIds()] };
        var engine = Run.Engine(Sdl, options: options);

        Assert.Equal("""{"data":{"user":null}}""", await engine.AskAsync("query ($id: Int) { user(id: $id) { id } }", variables: """{"id":1}"""));
        Assert.Equal("""{"errors":[{"message":"too large"}]}""", await engine.AskAsync("query ($id: Int) { user(id: $id) { id } }", variables: """{"id":11}"""));
    }

    private sealed class RefuseLargeIds : IOperationCheck
    {
        public ValueTask<IReadOnlyList<GraphQLError>> CheckAsync(OperationCheckContext context, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<GraphQLError>>(context.Variables["id"] is > 10 ? [new("too large")] : []);
    }
}
