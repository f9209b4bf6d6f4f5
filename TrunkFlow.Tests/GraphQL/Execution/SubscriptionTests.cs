using System.Runtime.CompilerServices;
using System.Threading.Channels;
using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Utilities;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Execution;

/// <summary>Subscribe (§6.2.3): events in, responses out.</summary>
public sealed class SubscriptionTests
{
    private const string Sdl = "type Query { a: Int } type Subscription { tick(from: Int!): Tick! broken: Int } type Tick { number: Int! double: Int! }";

    [Fact]
    public async Task Each_event_is_executed_as_a_response_of_its_own()
    {
        var responses = new List<string>();
        await using var stream = Assert.IsAssignableFrom<ResponseStream>(
            await Engine(Count).ExecuteAsync(Run.Request("subscription ($n: Int!) { t: tick(from: $n) { number double } }", variables: """{"n":3}""")));

        await foreach (var response in stream.ReadResultsAsync())
        {
            responses.Add(Run.Json(response));
            if (responses.Count == 3)
            {
                break;
            }
        }

        Assert.Equal("""{"data":{"t":{"number":3,"double":6}}}""", responses[0]);
        Assert.Equal("""{"errors":[{"message":"four","locations":[{"line":1,"column":54}],"path":["t","double"]}],"data":null}""", responses[1]);
        Assert.Equal("""{"data":{"t":{"number":5,"double":10}}}""", responses[2]);
    }

    [Fact]
    public async Task What_keeps_the_stream_from_opening_is_a_request_error()
    {
        var refused = Assert.IsAssignableFrom<OperationResult>(await Engine(Count).ExecuteAsync(Run.Request("subscription { broken }")));

        Assert.Equal("""{"errors":[{"message":"cannot open","locations":[{"line":1,"column":16}],"path":["broken"]}]}""", Run.Json(refused));
    }

    [Fact]
    public async Task Disposing_the_response_stream_ends_the_source()
    {
        var ended = new TaskCompletionSource();
        var stream = Assert.IsAssignableFrom<ResponseStream>(await Engine(UntilCancelled).ExecuteAsync(Run.Request("subscription { tick(from: 1) { number } }")));
        var reading = ReadAllAsync(stream);

        await stream.DisposeAsync();

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);

        async IAsyncEnumerable<object?> UntilCancelled(int from, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            var never = Channel.CreateUnbounded<int>();
            try
            {
                await foreach (var number in never.Reader.ReadAllAsync(cancellationToken))
                {
                    yield return number;
                }
            }
            finally
            {
                ended.SetResult();
            }
        }
    }

    [Fact]
    public async Task Each_event_gets_services_of_its_own_which_end_with_it()
    {
        var scopes = new List<FakeScope>();
        var request = Run.Request("subscription { tick(from: 1) { number } }") with
        {
            OpenEventScope = (_, _) =>
            {
                scopes.Add(new());
                return ValueTask.FromResult<IExecutionScope>(scopes[^1]);
            },
        };
        await using var stream = Assert.IsAssignableFrom<ResponseStream>(await Engine(Count).ExecuteAsync(request));

        await foreach (var response in stream.ReadResultsAsync())
        {
            Assert.True(scopes[^1].IsDisposed);
            if (scopes.Count == 2)
            {
                break;
            }
        }

        Assert.Equal(2, scopes.Count);
    }

    private static async Task ReadAllAsync(ResponseStream stream)
    {
        await foreach (var response in stream.ReadResultsAsync())
        {
            Assert.Fail($"unexpected {Run.Json(response)}");
        }
    }

    private static async IAsyncEnumerable<object?> Count(int from, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Yield();
            yield return from++;
        }
    }

    private static GraphQLEngine Engine(Func<int, CancellationToken, IAsyncEnumerable<object?>> source) => new(SchemaBuilder.Build(Sdl, new()
    {
        Resolver = static (_, field) => field switch
        {
            "double" => static context => context.Source is 4 ? throw new GraphQLErrorException("four") : ValueTask.FromResult<object?>((int)context.Source! * 2),
            _ => static context => ValueTask.FromResult(context.Source),
        },
        EventStream = field => async context =>
        {
            await Task.Yield();
            return field == "tick" ? source((int)context.Arguments["from"]!, default) : throw new GraphQLErrorException("cannot open");
        },
    }));

    private sealed class FakeScope : IExecutionScope, IServiceProvider
    {
        public bool IsDisposed { get; private set; }

        public IServiceProvider Services => this;

        public IBatchDispatcher? BatchDispatcher => null;

        public object? GetService(Type serviceType) => null;

        public ValueTask DisposeAsync()
        {
            IsDisposed = true;
            return default;
        }
    }
}
