using System.Runtime.CompilerServices;
using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Execution.Incremental;

/// <summary>Later parts share the executor's one logical thread: loaders batch over all of them, and leaving ends all of them.</summary>
public sealed class PartSchedulingTests
{
    private const string Sdl = """
        type Query { people: [Person] never: Int }
        type Subscription { tick: Person }
        type Person { id: Int friend: Person later: Int never: Int }
        """;

    [Fact]
    public async Task Deferred_fields_of_many_objects_are_loaded_in_one_batch()
    {
        var loader = new FakeLoader();

        var payloads = await LoadingEngine(loader).DeliverAsync("{ people { id ... @defer { friend { id friend { id } } } } }", dispatcher: loader);

        Assert.Equal(["1 2 3", "11 12 13"], loader.Batches);
        Assert.Contains("""{"friend":{"id":11,"friend":{"id":21}}}""", payloads[^1], StringComparison.Ordinal);
        Assert.Contains("""{"friend":{"id":13,"friend":{"id":23}}}""", payloads[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streamed_items_are_loaded_in_one_batch()
    {
        var loader = new FakeLoader();

        await LoadingEngine(loader).DeliverAsync("{ people @stream { id friend { id friend { id } } } }", dispatcher: loader);

        Assert.Equal(["1 2 3", "11 12 13"], loader.Batches);
    }

    [Fact]
    public async Task The_first_payload_does_not_wait_for_loads_of_later_parts()
    {
        var loader = new FakeLoader();
        await using var stream = (ResponseStream)await LoadingEngine(loader).ExecuteAsync(
            Run.Request("{ people { id ... @defer { friend { id } } } }", dispatcher: loader));

        await foreach (var payload in stream.ReadResultsAsync())
        {
            Assert.StartsWith("""{"data":{"people":[{"id":1},{"id":2},{"id":3}]}""", Run.Json(payload), StringComparison.Ordinal);
            Assert.Empty(loader.Batches);
            break;
        }
    }

    [Fact]
    public async Task Leaving_the_payloads_cancels_what_is_still_running_and_waits_for_it()
    {
        var hasEnded = false;
        async ValueTask<object?> Never(ResolveContext context)
        {
            try
            {
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
                return null;
            }
            finally
            {
                await Task.Yield();
                hasEnded = true;
            }
        }

        var engine = Payloads.Engine(Sdl, (_, field) => field switch
        {
            "people" => static _ => ValueTask.FromResult<object?>(new object[] { 1 }),
            "later" => static _ => ValueTask.FromResult<object?>(5),
            "never" => Never,
            _ => null,
        });
        var payloads = 0;
        await using var stream = (ResponseStream)await engine.ExecuteAsync(Run.Request("{ people { ... @defer { later } ... @defer { never } } }"));

        await foreach (var payload in stream.ReadResultsAsync())
        {
            if (++payloads == 2)
            {
                break;
            }
        }

        Assert.True(hasEnded);
    }

    [Fact]
    public async Task Cancelling_the_reader_or_the_request_ends_the_payloads()
    {
        foreach (var isRequest in new[] { true, false })
        {
            using var cancellation = new CancellationTokenSource();
            var started = new TaskCompletionSource();
            var engine = NeverEnding(started);
            await using var stream = (ResponseStream)await engine.ExecuteAsync(
                Run.Request("{ ... @defer { never } }"), isRequest ? cancellation.Token : default);
            var reading = ReadAsync(stream, isRequest ? default : cancellation.Token);

            await started.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await cancellation.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromSeconds(30)));
        }
    }

    [Fact]
    public async Task A_request_whose_time_is_up_tells_what_will_not_come()
    {
        using var cancellation = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var request = Run.Request("{ ... @defer { never } }") with { CancellationError = static () => new("too late") };
        await using var stream = (ResponseStream)await NeverEnding(started).ExecuteAsync(request, cancellation.Token);
        var reading = ReadAsync(stream, default);

        await started.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await cancellation.CancelAsync();

        Assert.Equal("""{"completed":[{"id":"0","errors":[{"message":"too late"}]}],"hasNext":false}""", (await reading.WaitAsync(TimeSpan.FromSeconds(30)))[^1]);
    }

    [Fact]
    public async Task Disposing_twice_and_without_reading_is_harmless()
    {
        var result = await Payloads.Engine(Sdl).ExecuteAsync(Run.Request("{ ... @defer { never } }"));

        await result.DisposeAsync();
        await result.DisposeAsync();
    }

    [Fact]
    public void An_operation_without_the_directives_allocates_the_same_whether_or_not_the_schema_has_them()
    {
        var source = Run.Source($"{{\"people\":[{string.Join(',', Enumerable.Repeat("{\"id\":1,\"friend\":{\"id\":2}}", 100))}]}}");
        var request = Run.Request("{ people { id friend { id ... @skip(if: true) { later } } } }", source);
        GraphQLEngine[] engines = [Run.Engine(Sdl), Payloads.Engine(Sdl)];
        long[] fewest = [long.MaxValue, long.MaxValue];

        for (var round = 0; round < 200; round++)
        {
            for (var index = 0; index < engines.Length; index++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var answer = engines[index].ExecuteAsync(request);
                fewest[index] = Math.Min(fewest[index], GC.GetAllocatedBytesForCurrentThread() - before);
                Assert.True(answer.IsCompletedSuccessfully);
            }
        }

        Assert.Equal(fewest[0], fewest[1]);
    }

    [Theory]
    [InlineData("subscription { tick { id ... @defer { later } } }", "Defer directive not supported on subscription operations.")]
    [InlineData("subscription { ... @defer { tick { id } } }", "Defer directive cannot be used on root subscription type")]
    [InlineData("subscription ($d: Boolean = true) { tick { id ... @defer(if: $d) { later } } }", "The @defer directive is not supported on subscription operations.")]
    public async Task Nothing_of_a_subscription_is_deferred(string document, string message)
    {
        var engine = new GraphQLEngine(Payloads.Schema(Sdl, static (_, field) => static context => ValueTask.FromResult<object?>(1), static _ => static context =>
            ValueTask.FromResult(Once())));
        await using var result = await engine.ExecuteAsync(Run.Request(document));
        var text = result is OperationResult refused ? Run.Json(refused) : (await ReadAsync((ResponseStream)result, default))[0];

        Assert.Contains(message, text, StringComparison.Ordinal);

        static async IAsyncEnumerable<object?> Once([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            yield return 1;
        }
    }

    private static GraphQLEngine NeverEnding(TaskCompletionSource started) => Payloads.Engine(Sdl, (_, _) => async context =>
    {
        started.TrySetResult();
        await Task.Delay(Timeout.Infinite, context.CancellationToken);
        return null;
    });

    private static async Task<List<string>> ReadAsync(ResponseStream stream, CancellationToken cancellationToken)
    {
        var payloads = new List<string>();
        await foreach (var payload in stream.ReadResultsAsync(cancellationToken))
        {
            payloads.Add(Run.Json(payload));
        }

        return payloads;
    }

    private static GraphQLEngine LoadingEngine(FakeLoader loader) => Payloads.Engine(Sdl, (_, field) => field switch
    {
        "people" => static _ => ValueTask.FromResult<object?>(new object[] { 1, 2, 3 }),
        "id" => static context => ValueTask.FromResult(context.Source),
        _ => async context => await loader.LoadAsync((int)context.Source!),
    });
}
