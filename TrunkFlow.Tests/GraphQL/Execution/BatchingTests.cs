using TrunkFlow.GraphQL;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Execution;

/// <summary>Loaders behind loaders: each level sends one batch, because batches go out only when nothing else can run.</summary>
public sealed class BatchingTests
{
    private const string Sdl = "type Query { people: [Person] person(id: Int): Person } type Person { id: Int friend: Person friendOfFriend: Person late: Person plain: Int }";

    [Fact]
    public async Task A_field_below_a_loaded_field_batches_again()
    {
        var loader = new FakeLoader();

        Assert.Equal(
            """{"data":{"people":[{"friend":{"id":11,"friend":{"id":21,"friend":{"id":31}}}},{"friend":{"id":12,"friend":{"id":22,"friend":{"id":32}}}},{"friend":{"id":13,"friend":{"id":23,"friend":{"id":33}}}}]}}""",
            await Engine(loader).AskAsync("{ people { friend { id friend { id friend { id } } } } }", dispatcher: loader));
        Assert.Equal(["1 2 3", "11 12 13", "21 22 23"], loader.Batches);
    }

    [Fact]
    public async Task A_resolver_that_awaits_one_loader_and_then_another_batches_both()
    {
        var loader = new FakeLoader();

        Assert.Equal(
            """{"data":{"people":[{"friendOfFriend":{"id":21}},{"friendOfFriend":{"id":22}},{"friendOfFriend":{"id":23}}]}}""",
            await Engine(loader).AskAsync("{ people { friendOfFriend { id } } }", dispatcher: loader));
        Assert.Equal(["1 2 3", "11 12 13"], loader.Batches);
    }

    [Fact]
    public async Task Fields_at_different_places_share_a_batch()
    {
        var loader = new FakeLoader();

        await Engine(loader).AskAsync("{ a: person(id: 1) { friend { id } } b: person(id: 2) { friend { id } } people { plain } }", dispatcher: loader);

        Assert.Equal(["1 2"], loader.Batches);
    }

    [Fact]
    public async Task A_batch_queued_from_a_foreign_thread_wakes_the_executor()
    {
        var loader = new FakeLoader();

        Assert.Equal(
            """{"data":{"person":{"late":{"id":11}}}}""",
            await Engine(loader).AskAsync("{ person(id: 1) { late { id } } }", dispatcher: loader).WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(["1"], loader.Batches);
    }

    [Fact]
    public async Task A_failing_batch_fails_its_fields_only()
    {
        var loader = new FakeLoader { FailsOn = 12 };

        var answer = await Engine(loader).AskAsync("{ people { friend { friend { id } } } }", dispatcher: loader);

        Assert.EndsWith("""],"data":{"people":[{"friend":{"friend":null}},{"friend":{"friend":null}},{"friend":{"friend":null}}]}}""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolvers_of_a_request_never_run_at_the_same_time()
    {
        var running = 0;
        var overlapped = false;
        var engine = Run.Engine("type Query { a: Int }", (_, _) => async _ =>
        {
            for (var round = 0; round < 20; round++)
            {
                overlapped |= Interlocked.Increment(ref running) > 1;
                Thread.SpinWait(200);
                Interlocked.Decrement(ref running);
                await Task.Delay(1);
            }

            return 1;
        });

        await engine.AskAsync($"{{ {string.Join(' ', Enumerable.Range(0, 20).Select(static i => $"f{i}: a"))} }}");

        Assert.False(overlapped);
    }

    [Fact]
    public async Task State_of_the_caller_flows_into_resolvers_that_continue_on_other_threads()
    {
        var ambient = new AsyncLocal<string> { Value = "caller" };
        var engine = Run.Engine("type Query { a: T } type T { b: String }", (_, field) => async _ =>
        {
            if (field == "a")
            {
                await Task.Delay(5);
                return new object();
            }

            return ambient.Value;
        });

        Assert.Equal("""{"data":{"a":{"b":"caller"}}}""", await engine.AskAsync("{ a { b } }"));
    }

    private static GraphQLEngine Engine(FakeLoader loader) => Run.Engine(Sdl, (_, field) => async context =>
    {
        var id = (context.Source as int?) ?? 0;
        switch (field)
        {
            case "people": return new object[] { 1, 2, 3 };
            case "person": return context.Arguments["id"];
            case "id": return id;
            case "plain": return 0;
            case "friend": return await loader.LoadAsync(id);
            case "late":
                await Task.Delay(20).ConfigureAwait(false);
                return await loader.LoadAsync(id).ConfigureAwait(false);
            default: return await loader.LoadAsync(await loader.LoadAsync(id));
        }
    });
}
