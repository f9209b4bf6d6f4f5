using TrunkFlow.GraphQL;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Execution.Incremental;

/// <summary>@defer (incremental delivery draft): which fields are delivered when, and under which id.</summary>
public sealed class DeferTests
{
    private const string Sdl = """
        type Query { me: Person people: [Person] }
        type Mutation { rename: Person count: Int }
        type Person { id: Int name: String slow: String strict: String! friend: Person friends: [Person] }
        """;

    private const string Source = """
        {"me":{"id":1,"name":"Ada","slow":"s","strict":"x","friend":{"id":2,"name":"Bea","friend":{"id":3,"name":"Cy"}},"friends":[{"id":4,"name":"Di"},{"id":5,"name":"Ed"}]}}
        """;

    [Theory]
    [InlineData(
        "{ me { id ... @defer { name } } }",
        """{"data":{"me":{"id":1}},"pending":[{"id":"0","path":["me"]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","data":{"name":"Ada"}}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData(
        "{ ... @defer(label: \"all\") { me { id } } }",
        """{"data":{},"pending":[{"id":"0","path":[],"label":"all"}],"hasNext":true}""",
        """{"incremental":[{"id":"0","data":{"me":{"id":1}}}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData(
        "{ me { id ...F @defer } } fragment F on Person { name }",
        """{"data":{"me":{"id":1}},"pending":[{"id":"0","path":["me"]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","data":{"name":"Ada"}}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData( // An object that is there already is not delivered again: what is new of it has a path below.
        "{ me { friend { id } ... @defer { friend { id name } } } }",
        """{"data":{"me":{"friend":{"id":2}}},"pending":[{"id":"0","path":["me"]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","subPath":["friend"],"data":{"name":"Bea"}}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData( // Nested: the inner one waits for the outer one; without pause between them both come together.
        "{ me { id ... @defer(label: \"a\") { name ... @defer(label: \"b\") { slow } } } }",
        """{"data":{"me":{"id":1}},"pending":[{"id":"0","path":["me"],"label":"a"}],"hasNext":true}""",
        """{"pending":[{"id":"1","path":["me"],"label":"b"}],"incremental":[{"id":"0","data":{"name":"Ada"}},{"id":"1","data":{"slow":"s"}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""")]
    [InlineData( // A field of two fragments runs once and is delivered with the first of them.
        "{ me { ... @defer(label: \"a\") { name id } ... @defer(label: \"b\") { name slow } } }",
        """{"data":{"me":{}},"pending":[{"id":"0","path":["me"],"label":"a"},{"id":"1","path":["me"],"label":"b"}],"hasNext":true}""",
        """{"incremental":[{"id":"0","data":{"name":"Ada"}},{"id":"0","data":{"id":1}},{"id":"1","data":{"slow":"s"}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""")]
    [InlineData( // Each item of a list has a fragment of its own.
        "{ me { friends { id ... @defer { name } } } }",
        """{"data":{"me":{"friends":[{"id":4},{"id":5}]}},"pending":[{"id":"0","path":["me","friends",0]},{"id":"1","path":["me","friends",1]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","data":{"name":"Di"}},{"id":"1","data":{"name":"Ed"}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""")]
    [InlineData( // A fragment whose fields are all there already is not announced; the one inside it is.
        "{ me { id ... @defer(label: \"outer\") { id ... @defer(label: \"inner\") { name } } } }",
        """{"data":{"me":{"id":1}},"pending":[{"id":"0","path":["me"],"label":"inner"}],"hasNext":true}""",
        """{"incremental":[{"id":"0","data":{"name":"Ada"}}],"completed":[{"id":"0"}],"hasNext":false}""")]
    public async Task Deferred_fields_come_after_the_rest(string document, string first, string second) =>
        Assert.Equal([first, second], await Payloads.Engine(Sdl).DeliverAsync(document, Run.Source(Source)));

    [Theory]
    [InlineData("{ me { id ... @defer(if: false) { name } } }", null)]
    [InlineData("query ($later: Boolean!) { me { id ... @defer(if: $later) { name } } }", """{"later":false}""")]
    [InlineData("{ me { id name ... @defer { name } } }", null)]
    [InlineData("{ me { id name ...F @defer ...F } } fragment F on Person { name }", null)]
    [InlineData("{ me { id ... @defer { name @skip(if: true) } name } }", null)]
    [InlineData("query ($off: Boolean!) { me { id name ... @defer @skip(if: $off) { slow } } }", """{"off":true}""")]
    public async Task Where_nothing_is_left_to_defer_the_answer_comes_in_one_piece(string document, string? variables) =>
        Assert.Equal(["""{"data":{"me":{"id":1,"name":"Ada"}}}"""], await Payloads.Engine(Sdl).DeliverAsync(document, Run.Source(Source), variables));

    [Theory]
    [InlineData("""{"later":true}""", 2)]
    [InlineData("""{"later":false}""", 1)]
    [InlineData("{}", 2)]
    public async Task A_variable_decides_for_each_request(string variables, int payloads) =>
        Assert.Equal(
            payloads,
            (await Payloads.Engine(Sdl).DeliverAsync("query ($later: Boolean) { me { id ... @defer(if: $later) { name } } }", Run.Source(Source), variables)).Length);

    [Fact]
    public async Task A_null_condition_is_an_error_where_the_fragment_stands() => Assert.Equal(
        ["""{"errors":[{"message":"Argument \"@defer(if:)\" has invalid value: Expected variable \"$later\" provided to non-null type \"Boolean!\" not to be null.","locations":[{"line":1,"column":50}],"path":["me"]}],"data":{"me":null}}"""],
        await Payloads.Engine(Sdl).DeliverAsync("query ($later: Boolean) { me { id ... @defer(if: $later) { name } } }", Run.Source(Source), """{"later":null}"""));

    [Fact]
    public async Task What_is_slow_does_not_keep_what_is_ready()
    {
        var slow = new TaskCompletionSource<object?>();
        var engine = Payloads.Engine(Sdl, (_, field) => field switch
        {
            "slow" => async _ => await slow.Task,
            "name" => static _ => ValueTask.FromResult<object?>("n"),
            "me" => static _ => ValueTask.FromResult<object?>(new object()),
            _ => null,
        });
        await using var stream = (ResponseStream)await engine.ExecuteAsync(
            Run.Request("{ me { ... @defer(label: \"a\") { slow } ... @defer(label: \"b\") { name } } }"));
        await using var payloads = stream.ReadResultsAsync().GetAsyncEnumerator();

        Assert.Equal(
            """{"data":{"me":{}},"pending":[{"id":"0","path":["me"],"label":"a"},{"id":"1","path":["me"],"label":"b"}],"hasNext":true}""",
            await NextAsync(payloads));
        Assert.Equal("""{"incremental":[{"id":"1","data":{"name":"n"}}],"completed":[{"id":"1"}],"hasNext":true}""", await NextAsync(payloads));
        slow.SetResult("at last");
        Assert.Equal("""{"incremental":[{"id":"0","data":{"slow":"at last"}}],"completed":[{"id":"0"}],"hasNext":false}""", await NextAsync(payloads));
        Assert.False(await payloads.MoveNextAsync());
    }

    [Fact]
    public async Task Deferred_fields_of_a_mutation_run_when_all_its_changes_are_made()
    {
        var log = new List<string>();
        var engine = Payloads.Engine(Sdl, (_, field) => async _ =>
        {
            await Task.Yield();
            log.Add(field);
            return field == "rename" ? new object() : field == "count" ? 1 : "n";
        });

        Assert.Equal(
            [
                """{"data":{"rename":{"name":"n"},"count":1},"pending":[{"id":"0","path":["rename"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"slow":"n"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await engine.DeliverAsync("mutation { rename { name ... @defer { slow } } count }"));
        Assert.Equal(["rename", "name", "count", "slow"], log);
    }

    [Fact]
    public async Task A_resolver_sees_the_deferred_selections_too()
    {
        string[] below = [];
        var engine = Payloads.Engine(Sdl, (_, field) => field != "me" ? null : context =>
        {
            below = [.. context.Selection.GetSelections().Select(static selection => selection.ResponseName)];
            return ValueTask.FromResult<object?>(null);
        });

        await engine.DeliverAsync("{ me { id ... @defer { name friend { id } } } }");

        Assert.Equal(["id", "name", "friend"], below);
    }

    [Fact]
    public async Task The_first_payload_is_an_ordinary_result_and_the_stream_says_what_it_is()
    {
        await using var stream = Assert.IsAssignableFrom<ResponseStream>(
            await Payloads.Engine(Sdl).ExecuteAsync(Run.Request("{ me { id ... @defer { name } } }", Run.Source(Source))));

        Assert.Equal(ResponseStreamKind.Incremental, stream.Kind);
        await foreach (var payload in stream.ReadResultsAsync())
        {
            Assert.True(payload.HasData);
            Assert.Empty(payload.Errors);
            Assert.Equal(1, Assert.IsType<Dictionary<string, object?>>(payload.DataAsDictionary()!["me"])["id"]);
            break;
        }
    }

    private static async Task<string> NextAsync(IAsyncEnumerator<OperationResult> payloads)
    {
        Assert.True(await payloads.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)));
        return Run.Json(payloads.Current);
    }
}
