using TrunkFlow.GraphQL;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Execution.Incremental;

/// <summary>Errors in what is delivered later (incremental delivery draft): they stand where they happened, and a null goes no further than its part.</summary>
public sealed class PartErrorTests
{
    private const string Sdl = """
        type Query { me: Person strictMe: Person! numbers: [Int] strictNumbers: [Int!] people: [Person] strictPeople: [Person!] }
        type Person { id: Int name: String bad: Int strictBad: Int! friend: Person numbers: [Int!] }
        """;

    [Theory]
    [InlineData( // A nullable field of the fragment.
        "{ me { id ... @defer { name bad } } }",
        """{"data":{"me":{"id":1}},"pending":[{"id":"0","path":["me"]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","errors":[{"message":"bad","locations":[{"line":1,"column":29}],"path":["me","bad"]}],"data":{"name":"n","bad":null}}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData( // A null that reaches the fragment: it is not delivered, and what was delivered before stays.
        "{ me { id ... @defer { name strictBad } } }",
        """{"data":{"me":{"id":1}},"pending":[{"id":"0","path":["me"]}],"hasNext":true}""",
        """{"completed":[{"id":"0","errors":[{"message":"strictBad","locations":[{"line":1,"column":29}],"path":["me","strictBad"]}]}],"hasNext":false}""")]
    [InlineData( // Only the fault that reached it is told.
        "{ me { id ... @defer { bad strictBad } } }",
        """{"data":{"me":{"id":1}},"pending":[{"id":"0","path":["me"]}],"hasNext":true}""",
        """{"completed":[{"id":"0","errors":[{"message":"strictBad","locations":[{"line":1,"column":28}],"path":["me","strictBad"]}]}],"hasNext":false}""")]
    [InlineData( // A nested fragment is dropped with the one around it, its own failure stays its own.
        "{ me { id ... @defer(label: \"a\") { strictBad ... @defer(label: \"b\") { name } } } }",
        """{"data":{"me":{"id":1}},"pending":[{"id":"0","path":["me"],"label":"a"}],"hasNext":true}""",
        """{"completed":[{"id":"0","errors":[{"message":"strictBad","locations":[{"line":1,"column":36}],"path":["me","strictBad"]}]}],"hasNext":false}""")]
    [InlineData(
        "{ me { id ... @defer(label: \"a\") { name ... @defer(label: \"b\") { strictBad } } } }",
        """{"data":{"me":{"id":1}},"pending":[{"id":"0","path":["me"],"label":"a"}],"hasNext":true}""",
        """{"pending":[{"id":"1","path":["me"],"label":"b"}],"incremental":[{"id":"0","data":{"name":"n"}}],"completed":[{"id":"0"},{"id":"1","errors":[{"message":"strictBad","locations":[{"line":1,"column":66}],"path":["me","strictBad"]}]}],"hasNext":false}""")]
    [InlineData( // A null inside the fragment stops at the nearest position that may be null.
        "{ me { id ... @defer { friend { strictBad } } } }",
        """{"data":{"me":{"id":1}},"pending":[{"id":"0","path":["me"]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","errors":[{"message":"strictBad","locations":[{"line":1,"column":33}],"path":["me","friend","strictBad"]}],"data":{"friend":null}}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData( // An item that may be null.
        "{ numbers @stream }",
        """{"data":{"numbers":[]},"pending":[{"id":"0","path":["numbers"]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","errors":[{"message":"Int cannot represent non-integer value: x","locations":[{"line":1,"column":3}],"path":["numbers",1]}],"items":[1,null,3]}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData( // An item that may not: the items before it stay, the list ends.
        "{ strictNumbers @stream }",
        """{"data":{"strictNumbers":[]},"pending":[{"id":"0","path":["strictNumbers"]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","items":[1]}],"completed":[{"id":"0","errors":[{"message":"Int cannot represent non-integer value: x","locations":[{"line":1,"column":3}],"path":["strictNumbers",1]}]}],"hasNext":false}""")]
    [InlineData(
        "{ strictPeople @stream { id strictBad } }",
        """{"data":{"strictPeople":[]},"pending":[{"id":"0","path":["strictPeople"]}],"hasNext":true}""",
        """{"completed":[{"id":"0","errors":[{"message":"strictBad","locations":[{"line":1,"column":29}],"path":["strictPeople",0,"strictBad"]}]}],"hasNext":false}""")]
    public async Task An_error_stays_in_its_part(string document, string first, string second) =>
        Assert.Equal([first, second], (await Engine().DeliverAsync(document)).Select(Short));

    [Theory]
    [InlineData("{ me { strictBad ... @defer { name } } }", """{"me":null}""")]
    [InlineData("{ strictMe { strictBad ... @defer { name } } }", "null")]
    [InlineData("{ people { strictBad ... @defer { name } } }", """{"people":[null,null]}""")]
    [InlineData("{ strictNumbers @stream(initialCount: 2) }", """{"strictNumbers":null}""")]
    [InlineData("{ me { strictBad numbers @stream } }", """{"me":null}""")]
    public async Task What_hangs_on_a_position_that_became_null_is_not_announced(string document, string data)
    {
        var answer = Assert.Single(await Engine().DeliverAsync(document));

        Assert.EndsWith($"\"data\":{data}}}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_fragment_of_two_that_share_a_failing_field_takes_the_other_with_it_and_leaves_the_rest() => Assert.Equal(
        [
            """{"data":{"me":{}},"pending":[{"id":"0","path":["me"],"label":"a"},{"id":"1","path":["me"],"label":"b"},{"id":"2","path":["me"],"label":"c"}],"hasNext":true}""",
            """{"incremental":[{"id":"2","data":{"name":"n"}}],"completed":[{"id":"0","errors":[{"message":"strictBad","locations":[{"line":1,"column":33},{"line":1,"column":73}],"path":["me","strictBad"]}]},{"id":"1","errors":[{"message":"strictBad","locations":[{"line":1,"column":33},{"line":1,"column":73}],"path":["me","strictBad"]}]},{"id":"2"}],"hasNext":false}""",
        ],
        await Engine().DeliverAsync("{ me { ... @defer(label: \"a\") { strictBad id } ... @defer(label: \"b\") { strictBad } ... @defer(label: \"c\") { name } } }"));

    [Fact]
    public async Task A_source_that_fails_ends_its_list_with_the_items_there_were()
    {
        var engine = Payloads.Engine(Sdl, static (_, _) => static _ => ValueTask.FromResult<object?>(Failing()));

        Assert.Equal(
            [
                """{"data":{"numbers":[]},"pending":[{"id":"0","path":["numbers"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","items":[1]}],"completed":[{"id":"0","errors":[{"message":"source","locations":[{"line":1,"column":3}],"path":["numbers"]}]}],"hasNext":false}""",
            ],
            await engine.DeliverAsync("{ numbers @stream }"));

        static IEnumerable<object?> Failing()
        {
            yield return 1;
            throw new GraphQLErrorException("source");
        }
    }

    [Fact]
    public async Task The_error_filter_sees_errors_of_later_parts()
    {
        var engine = new GraphQLEngine(
            Payloads.Schema(Sdl, Resolve), new() { ErrorFilter = static error => error.WithMessage($"filtered {error.Message}") });

        var payloads = await engine.DeliverAsync("{ me { ... @defer { bad } friend { ... @defer { strictBad } } } }");

        Assert.Contains("filtered bad", payloads[1], StringComparison.Ordinal);
        Assert.Contains("filtered strictBad", payloads[1], StringComparison.Ordinal);
    }

    private static GraphQLEngine Engine() => Payloads.Engine(Sdl, Resolve);

    private static TrunkFlow.GraphQL.Types.FieldResolver? Resolve(string type, string field) => _ => ValueTask.FromResult(field switch
    {
        "bad" or "strictBad" => throw new GraphQLErrorException(field),
        "numbers" or "strictNumbers" => (object?)new object[] { 1, "x", 3 },
        "people" or "strictPeople" => new object[] { new(), new() },
        "id" => 1,
        "name" => "n",
        _ => new object(),
    });

    /// <summary>The message of a value names it in C#'s way.</summary>
    private static string Short(string payload) => payload.Replace("non-integer value: \\\"x\\\"", "non-integer value: x", StringComparison.Ordinal);
}
