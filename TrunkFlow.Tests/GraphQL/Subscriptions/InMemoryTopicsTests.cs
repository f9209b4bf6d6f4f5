using TrunkFlow.GraphQL.Subscriptions;

namespace TrunkFlow.Tests.GraphQL.Subscriptions;

public sealed class InMemoryTopicsTests
{
    private readonly InMemoryTopics topics = new(new SubscriptionOptions { TopicBufferCapacity = 8 });

    [Fact]
    public async Task Every_listener_of_a_topic_hears_every_event_in_order_until_it_is_complete()
    {
        await using var one = await topics.SubscribeAsync<int>("a");
        await using var other = await topics.SubscribeAsync<int>("a");
        await using var elsewhere = await topics.SubscribeAsync<int>("b");
        for (var i = 1; i <= 3; i++)
        {
            await topics.SendAsync("a", i);
        }

        await topics.CompleteAsync("a");
        await topics.SendAsync("a", 4);
        await topics.CompleteAsync("b");

        Assert.Equal([1, 2, 3], await ReadAsync(one));
        Assert.Equal([1, 2, 3], await ReadAsync(other));
        Assert.Empty(await ReadAsync(elsewhere));
    }

    [Fact]
    public async Task A_listener_that_falls_behind_gets_what_it_has_and_then_the_reason()
    {
        await using var slow = await topics.SubscribeAsync<int>("a");
        await using var quick = await topics.SubscribeAsync<int>("a");
        var heard = new List<int>();
        await using var reading = quick.ReadEventsAsync().GetAsyncEnumerator();
        for (var i = 1; i <= 20; i++)
        {
            await topics.SendAsync("a", i);
            Assert.True(await reading.MoveNextAsync());
            heard.Add(reading.Current);
        }

        var missed = new List<int>();
        var closed = await Assert.ThrowsAsync<TopicClosedException>(async () =>
        {
            await foreach (var item in slow.ReadEventsAsync())
            {
                missed.Add(item);
            }
        });

        Assert.Equal(TopicClosedException.FellBehindCode, closed.Errors[0].Code);
        Assert.Equal(Enumerable.Range(1, 8), missed);
        Assert.Equal(Enumerable.Range(1, 20), heard);
    }

    [Fact]
    public async Task Where_the_latest_counts_the_oldest_gives_way()
    {
        var metrics = new InMemoryTopics(new SubscriptionOptions { TopicBufferCapacity = 2, TopicBufferFullMode = TopicBufferFullMode.DropOldest });
        await using var listener = await metrics.SubscribeAsync<int>("a");
        for (var i = 1; i <= 10; i++)
        {
            await metrics.SendAsync("a", i);
        }

        await metrics.CompleteAsync("a");

        Assert.Equal([9, 10], await ReadAsync(listener));
    }

    [Fact]
    public async Task A_topic_nobody_listens_to_leaves_nothing_behind()
    {
        for (var i = 0; i < 100; i++)
        {
            await topics.SendAsync($"never heard {i}", i);
            await using var listener = await topics.SubscribeAsync<int>($"customer {i}");
            Assert.Equal(1, topics.Listeners.Count);
        }

        Assert.Equal(0, topics.Listeners.Count);
        await topics.SubscribeAsync<int>("completed");
        await topics.CompleteAsync("completed");
        Assert.Equal(0, topics.Listeners.Count);
    }

    [Fact]
    public async Task An_event_of_another_type_closes_the_listener_that_cannot_read_it()
    {
        await using var listener = await topics.SubscribeAsync<int>("a");
        await topics.SendAsync("a", "text");

        await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(listener));
        Assert.Equal(0, topics.Listeners.Count);
    }

    [Fact]
    public async Task Cancelling_ends_a_stream_at_once()
    {
        using var leave = new CancellationTokenSource();
        await using var listener = await topics.SubscribeAsync<int>("a");
        var reading = Task.Run(async () =>
        {
            await foreach (var item in listener.ReadEventsAsync().WithCancellation(leave.Token))
            {
                Assert.Fail($"unexpected {item}");
            }
        });

        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Two_senders_are_heard_in_the_same_order_by_everyone()
    {
        var wide = new InMemoryTopics(new SubscriptionOptions { TopicBufferCapacity = 4_000 });
        var listeners = new List<ISourceStream<int>>();
        for (var i = 0; i < 4; i++)
        {
            listeners.Add(await wide.SubscribeAsync<int>("a"));
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(sender => Task.Run(async () =>
        {
            for (var i = 0; i < 1_000; i++)
            {
                await wide.SendAsync("a", (sender * 1_000) + i);
            }
        })));
        await wide.CompleteAsync("a");

        var heard = await Task.WhenAll(listeners.Select(ReadAsync));
        Assert.Equal(4_000, heard[0].Count);
        Assert.All(heard, order => Assert.Equal(heard[0], order));
    }

    [Fact]
    public async Task Listeners_that_come_and_go_while_a_topic_is_sent_and_completed_all_end_and_leave_nothing()
    {
        using var over = new CancellationTokenSource();
        var sending = Task.Run(async () =>
        {
            for (var i = 0; !over.IsCancellationRequested; i++)
            {
                await topics.SendAsync("a", i);
                if (i % 7 == 0)
                {
                    await topics.CompleteAsync("a");
                }
            }
        });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
            {
                await using var listener = await topics.SubscribeAsync<int>("a");
                if (i % 2 == 0)
                {
                    await ReadUntilClosedAsync(listener);
                }
            }
        }))).WaitAsync(TimeSpan.FromSeconds(60));
        await over.CancelAsync();
        await sending;

        Assert.Equal(0, topics.Listeners.Count);
    }

    private static async Task ReadUntilClosedAsync(ISourceStream<int> listener)
    {
        try
        {
            await ReadAsync(listener);
        }
        catch (TopicClosedException)
        {
            // It fell behind; that is an end too.
        }
    }

    private static async Task<List<T>> ReadAsync<T>(ISourceStream<T> stream)
    {
        var all = new List<T>();
        await foreach (var item in stream.ReadEventsAsync())
        {
            all.Add(item);
        }

        return all;
    }
}
