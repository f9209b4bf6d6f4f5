using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using TrunkFlow.GraphQL;
using TrunkFlow.Tests.GraphQL.Support;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.Execution.Incremental;

/// <summary>@stream (incremental delivery draft): the items of a list, present or still arriving.</summary>
public sealed class StreamTests
{
    private const string Sdl = """
        type Query { numbers: [Int] strict: [Int!] rows: [[Int]] people: [Person] me: Person endless: [Int] }
        type Person { id: Int name: String friends: [Person] numbers: [Int] }
        """;

    [Theory]
    [InlineData(
        "{ numbers @stream }",
        """{"data":{"numbers":[]},"pending":[{"id":"0","path":["numbers"]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","items":[1,2,3]}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData(
        "{ numbers @stream(initialCount: 2, label: \"n\") }",
        """{"data":{"numbers":[1,2]},"pending":[{"id":"0","path":["numbers"],"label":"n"}],"hasNext":true}""",
        """{"incremental":[{"id":"0","items":[3]}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData( // The list does not know its end before it is asked for one item more.
        "{ numbers @stream(initialCount: 3) }",
        """{"data":{"numbers":[1,2,3]},"pending":[{"id":"0","path":["numbers"]}],"hasNext":true}""",
        """{"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData(
        "{ rows @stream(initialCount: 1) }",
        """{"data":{"rows":[[1]]},"pending":[{"id":"0","path":["rows"]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","items":[[2,3]]}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData( // Fields deferred below an item are announced with it.
        "{ people @stream(initialCount: 1) { id ... @defer { name } } }",
        """{"data":{"people":[{"id":1}]},"pending":[{"id":"0","path":["people",0]},{"id":"1","path":["people"]}],"hasNext":true}""",
        """{"pending":[{"id":"2","path":["people",1]}],"incremental":[{"id":"0","data":{"name":"Ada"}},{"id":"1","items":[{"id":2}]},{"id":"2","data":{"name":"Bea"}}],"completed":[{"id":"0"},{"id":"1"},{"id":"2"}],"hasNext":false}""")]
    [InlineData( // A list below a deferred fragment starts when the fragment has been delivered.
        "{ me { id ... @defer(label: \"d\") { numbers @stream(label: \"s\") } } }",
        """{"data":{"me":{"id":1}},"pending":[{"id":"0","path":["me"],"label":"d"}],"hasNext":true}""",
        """{"pending":[{"id":"1","path":["me","numbers"],"label":"s"}],"incremental":[{"id":"0","data":{"numbers":[]}},{"id":"1","items":[7,8]}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""")]
    [InlineData( // Lists of lists of objects, streamed at both levels.
        "{ people @stream(label: \"outer\") { id numbers @stream(label: \"inner\") } }",
        """{"data":{"people":[]},"pending":[{"id":"0","path":["people"],"label":"outer"}],"hasNext":true}""",
        """{"pending":[{"id":"1","path":["people",0,"numbers"],"label":"inner"},{"id":"2","path":["people",1,"numbers"],"label":"inner"}],"incremental":[{"id":"0","items":[{"id":1,"numbers":[]},{"id":2,"numbers":[]}]},{"id":"1","items":[7,8]},{"id":"2","items":[]}],"completed":[{"id":"0"},{"id":"1"},{"id":"2"}],"hasNext":false}""")]
    public async Task Items_come_after_the_list(string document, string first, string second)
    {
        var payloads = await Payloads.Engine(Sdl).DeliverAsync(document, Source);

        Assert.Equal([first, second.Replace(",{\"id\":\"2\",\"items\":[]}", "", StringComparison.Ordinal)], payloads);
    }

    [Theory]
    [InlineData("{ numbers @stream(if: false) }", null)]
    [InlineData("query ($s: Boolean!) { numbers @stream(if: $s) }", """{"s":false}""")]
    [InlineData("{ numbers @stream(initialCount: 4) }", null)]
    [InlineData("query ($n: Int!) { numbers @stream(initialCount: $n) }", """{"n":5}""")]
    public async Task Where_nothing_is_left_to_stream_the_answer_comes_in_one_piece(string document, string? variables) =>
        Assert.Equal(["""{"data":{"numbers":[1,2,3]}}"""], await Payloads.Engine(Sdl).DeliverAsync(document, Source, variables));

    [Theory]
    [InlineData("{ numbers @stream(initialCount: -1) }", null)]
    [InlineData("query ($n: Int) { numbers @stream(initialCount: $n) }", """{"n":null}""")]
    [InlineData("query ($s: Boolean) { numbers @stream(if: $s) }", """{"s":null}""")]
    public async Task Arguments_that_make_no_sense_are_an_error_of_the_list(string document, string? variables)
    {
        var answer = Assert.Single(await Payloads.Engine(Sdl).DeliverAsync(document, Source, variables));

        Assert.Contains("\"path\":[\"numbers\"]", answer, StringComparison.Ordinal);
        Assert.EndsWith("""],"data":{"numbers":null}}""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_of_an_asynchronous_source_are_delivered_as_they_arrive()
    {
        var source = Channel.CreateUnbounded<object?>();
        var engine = Payloads.Engine(Sdl, (_, _) => _ => ValueTask.FromResult<object?>(source.Reader.ReadAllAsync()));
        source.Writer.TryWrite(1);
        await using var stream = (ResponseStream)await engine.ExecuteAsync(Run.Request("{ numbers @stream(initialCount: 1) }"));
        await using var payloads = stream.ReadResultsAsync().GetAsyncEnumerator();

        Assert.Equal("""{"data":{"numbers":[1]},"pending":[{"id":"0","path":["numbers"]}],"hasNext":true}""", await NextAsync(payloads));
        foreach (var number in new[] { 2, 3 })
        {
            var next = NextAsync(payloads);
            source.Writer.TryWrite(number);
            Assert.Equal($$"""{"incremental":[{"id":"0","items":[{{number}}]}],"hasNext":true}""", await next);
        }

        source.Writer.Complete();
        Assert.Equal("""{"completed":[{"id":"0"}],"hasNext":false}""", await NextAsync(payloads));
    }

    [Fact]
    public async Task Items_keep_their_order_whichever_is_ready_first()
    {
        var names = new ConcurrentDictionary<int, TaskCompletionSource<object?>>();
        var engine = Payloads.Engine(Sdl, (_, field) => field switch
        {
            "people" => static _ => ValueTask.FromResult<object?>(new object[] { 0, 1, 2 }),
            _ => async context => await names.GetOrAdd((int)context.Source!, static _ => new()).Task,
        });
        await using var stream = (ResponseStream)await engine.ExecuteAsync(Run.Request("{ people @stream { name } }"));
        await using var payloads = stream.ReadResultsAsync().GetAsyncEnumerator();
        await NextAsync(payloads);
        var next = NextAsync(payloads);

        await Eventually.TrueAsync(() => names.Count == 3, "all three names are asked for");
        names[2].SetResult("c");
        names[1].SetResult("b");
        Assert.False(next.IsCompleted);
        names[0].SetResult("a");

        var text = await next;
        while (!text.Contains("completed", StringComparison.Ordinal))
        {
            text += await NextAsync(payloads);
        }

        Assert.True(text.IndexOf("\"a\"", StringComparison.Ordinal) < text.IndexOf("\"b\"", StringComparison.Ordinal));
        Assert.True(text.IndexOf("\"b\"", StringComparison.Ordinal) < text.IndexOf("\"c\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_source_without_end_is_read_only_as_far_as_the_client_reads(bool isAsynchronous)
    {
        var produced = 0;
        var engine = Payloads.Engine(Sdl, (_, _) => _ => ValueTask.FromResult<object?>(isAsynchronous ? Arriving() : Present()));
        await using var stream = (ResponseStream)await engine.ExecuteAsync(Run.Request("{ endless @stream }"));
        await using var payloads = stream.ReadResultsAsync().GetAsyncEnumerator();

        await NextAsync(payloads);
        Assert.Equal(0, produced);
        for (var round = 1; round <= 5; round++)
        {
            await NextAsync(payloads);
            Assert.InRange(produced, 1, 200 * (round + 1));
        }

        IEnumerable<object?> Present()
        {
            while (true)
            {
                yield return Interlocked.Increment(ref produced);
            }
        }

        async IAsyncEnumerable<object?> Arriving()
        {
            while (true)
            {
                await Task.Yield();
                yield return Interlocked.Increment(ref produced);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Leaving_early_closes_the_source(bool isRead)
    {
        var closed = new TaskCompletionSource();
        var engine = Payloads.Engine(Sdl, (_, _) => _ => ValueTask.FromResult<object?>(UntilCancelled()));
        var stream = (ResponseStream)await engine.ExecuteAsync(Run.Request("{ endless @stream(initialCount: 1) }"));
        if (isRead)
        {
            await foreach (var payload in stream.ReadResultsAsync())
            {
                Assert.StartsWith("""{"data":{"endless":[1]}""", Run.Json(payload), StringComparison.Ordinal);
                break;
            }
        }

        await stream.DisposeAsync();

        Assert.True(closed.Task.IsCompleted);

        async IAsyncEnumerable<object?> UntilCancelled([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            try
            {
                yield return 1;
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                closed.SetResult();
            }
        }
    }

    [Fact]
    public async Task An_enumerator_is_disposed_whether_the_list_is_streamed_to_its_end_or_not()
    {
        var opened = 0;
        var disposed = 0;
        var engine = Payloads.Engine(Sdl, (_, _) => _ => ValueTask.FromResult<object?>(Counting()));

        Assert.Equal(2, (await engine.DeliverAsync("{ numbers @stream }")).Length);
        Assert.Equal((1, 1), (opened, disposed));
        Assert.Single(await engine.DeliverAsync("{ numbers @stream(initialCount: 5) }"));
        Assert.Equal((2, 2), (opened, disposed));
        await (await engine.ExecuteAsync(Run.Request("{ numbers @stream(initialCount: 1) }"))).DisposeAsync();
        Assert.Equal((3, 3), (opened, disposed));

        IEnumerable<object?> Counting()
        {
            opened++;
            try
            {
                yield return 1;
                yield return 2;
            }
            finally
            {
                disposed++;
            }
        }
    }

    private static object? Source => Run.Source("""
        {"numbers":[1,2,3],"rows":[[1],[2,3]],"me":{"id":1,"numbers":[7,8]},"people":[{"id":1,"name":"Ada","numbers":[7,8]},{"id":2,"name":"Bea","numbers":[]}]}
        """);

    private static async Task<string> NextAsync(IAsyncEnumerator<OperationResult> payloads)
    {
        Assert.True(await payloads.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)));
        return Run.Json(payloads.Current);
    }
}
