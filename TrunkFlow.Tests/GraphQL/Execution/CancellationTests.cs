using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Execution;

public sealed class CancellationTests
{
    [Fact]
    public async Task A_cancelled_request_starts_nothing_more_and_throws_when_what_runs_has_ended()
    {
        using var source = new CancellationTokenSource();
        var started = 0;
        var engine = Run.Engine("type Query { a: Query b: Int }", (_, field) => async context =>
        {
            started++;
            if (field == "a")
            {
                await source.CancelAsync();
                return new object();
            }

            await Task.Delay(Timeout.Infinite, context.CancellationToken);
            return 1;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.AskAsync("{ a { a { b } } b }", cancellationToken: source.Token));

        Assert.Equal(2, started);
    }

    [Fact]
    public async Task Work_nobody_waits_for_may_outlive_its_request()
    {
        var finished = new TaskCompletionSource();
        var engine = Run.Engine("type Query { a: Int }", (_, _) => context =>
        {
            _ = LaterAsync();
            return ValueTask.FromResult<object?>(1);
        });

        Assert.Equal("""{"data":{"a":1}}""", await engine.AskAsync("{ a }"));
        await finished.Task.WaitAsync(TimeSpan.FromSeconds(30));

        async Task LaterAsync()
        {
            await Task.Delay(50);
            finished.SetResult();
        }
    }
}
