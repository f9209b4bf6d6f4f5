using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TrunkFlow.GraphQL.EntityFramework.Subscriptions;
using TrunkFlow.GraphQL.Subscriptions;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.EntityFramework.Subscriptions;

/// <summary>Two servers on one database; what PostgreSQL does to their connections is done by PostgreSQL.</summary>
public sealed class PostgresTopicsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly string channel = $"bus {Some.Number}";
    private ServiceProvider one = null!;
    private ServiceProvider other = null!;

    public Task InitializeAsync()
    {
        (one, other) = (Server("one"), Server("other"));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task Subscribers_on_both_servers_get_every_event_of_both_in_the_same_order()
    {
        await using var here = await ListenAsync<Said>(one, "talk");
        await using var there = await ListenAsync<Said>(other, "talk");
        await using var elsewhere = await ListenAsync<Said>(other, "another talk");

        await Task.WhenAll(SayAsync(one, "one"), SayAsync(other, "other"));

        var heard = await here.NextAsync(1_000);
        Assert.Equal(heard, await there.NextAsync(1_000));
        foreach (var who in (string[])["one", "other"])
        {
            Assert.Equal(Enumerable.Range(1, 500), heard.Where(said => said.Who == who).Select(said => said.Number));
        }

        await Sender(one).CompleteAsync("talk");
        await here.EndAsync();
        await there.EndAsync();
        await Sender(one).SendAsync("another talk", new Said("one", 1));
        Assert.Equal([new Said("one", 1)], await elsewhere.NextAsync(1));

        static async Task SayAsync(IServiceProvider server, string who)
        {
            for (var i = 1; i <= 500; i++)
            {
                await Sender(server).SendAsync("talk", new Said(who, i));
            }
        }
    }

    [Fact]
    public async Task A_message_of_a_hundred_kilobytes_arrives_whole_between_small_ones()
    {
        await using var there = await ListenAsync<string>(other, "texts");
        var large = string.Concat(Enumerable.Repeat("São Paulo ☎ \"+55\" \\ 🎧\n", 4_000));
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(large) > 100_000);

        await Sender(one).SendAsync("texts", "before");
        await Sender(one).SendAsync("texts", large);
        await Sender(one).SendAsync("texts", "after");

        Assert.Equal(["before", large, "after"], await there.NextAsync(3));
        await Assert.ThrowsAsync<ArgumentException>(() => Sender(one).SendAsync("texts", new string('x', NotificationPieces.MaxMessageLength)).AsTask());
    }

    [Fact]
    public async Task A_lost_connection_ends_the_streams_with_a_reason_and_the_next_subscription_hears_again()
    {
        await using var cut = await ListenAsync<Said>(other, "talk");
        await using var kept = await ListenAsync<Said>(one, "talk");
        await Sender(one).SendAsync("talk", new Said("one", 1));
        Assert.Single(await cut.NextAsync(1));

        await TerminateAsync("other", "LISTEN");

        var closed = await Assert.ThrowsAsync<TopicClosedException>(cut.EndAsync);
        Assert.Equal(TopicClosedException.InterruptedCode, closed.Errors[0].Code);
        await using var again = await ListenAsync<Said>(other, "talk");
        await Sender(one).SendAsync("talk", new Said("one", 2));
        Assert.Equal([new Said("one", 2)], await again.NextAsync(1));
        Assert.Equal(2, (await kept.NextAsync(2)).Count);
    }

    [Fact]
    public async Task What_was_queued_while_the_sending_connection_was_cut_is_sent_once_and_in_order()
    {
        await using var there = await ListenAsync<Said>(other, "talk");
        await Sender(one).SendAsync("talk", new Said("one", 0));
        await there.NextAsync(1);

        for (var i = 1; i <= 300; i++)
        {
            if (i % 100 == 0)
            {
                await TerminateAsync("one", "pg_notify");
            }

            await Sender(one).SendAsync("talk", new Said("one", i));
        }

        Assert.Equal(Enumerable.Range(1, 300), (await there.NextAsync(300)).Select(said => said.Number));
    }

    [Fact]
    public async Task A_foreign_notification_on_the_channel_is_passed_over()
    {
        await using var there = await ListenAsync<Said>(other, "talk");
        await using (var command = database.Source.CreateCommand("SELECT pg_notify($1, 'hello')"))
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = channel });
            await command.ExecuteNonQueryAsync();
        }

        await Sender(one).SendAsync("talk", new Said("one", 1));

        Assert.Equal([new Said("one", 1)], await there.NextAsync(1));
    }

    private static ITopicEventSender Sender(IServiceProvider server) => server.GetRequiredService<ITopicEventSender>();

    private static async Task<Heard<T>> ListenAsync<T>(IServiceProvider server, string topic) =>
        new(await server.GetRequiredService<ITopicEventReceiver>().SubscribeAsync<T>(topic));

    /// <summary>Ends the server's connections whose last statement was this; there is at least one.</summary>
    private async Task TerminateAsync(string server, string statement)
    {
        await using var command = database.Source.CreateCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = $1 AND query LIKE '%' || $2 || '%'");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = $"{channel} {server}" });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = statement });
        await Eventually.TrueAsync(async () => (long)(await command.ExecuteScalarAsync())! > 0, $"the {statement} connection of {server} cut");
    }

    private ServiceProvider Server(string name)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false, ApplicationName = $"{channel} {name}" }.ConnectionString;
        services.AddGraphQLServer().AddPostgresSubscriptions((_, options) =>
        {
            options.ChannelName = channel;
            options.ConnectionFactory = _ => new(new NpgsqlConnection(connection));
            options.SubscriptionOptions.TopicBufferCapacity = 2_000;
        });
        return services.BuildServiceProvider();
    }

    private sealed record Said(string Who, int Number);

    private sealed class Heard<T>(ISourceStream<T> stream) : IAsyncDisposable
    {
        private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

        private readonly IAsyncEnumerator<T> events = stream.ReadEventsAsync().GetAsyncEnumerator();

        public async Task<List<T>> NextAsync(int count)
        {
            var next = new List<T>();
            while (next.Count < count)
            {
                Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(Deadline), $"The stream ended after {next.Count} of {count} events.");
                next.Add(events.Current);
            }

            return next;
        }

        public async Task EndAsync() => Assert.False(await events.MoveNextAsync().AsTask().WaitAsync(Deadline), "The stream goes on.");

        public ValueTask DisposeAsync() => stream.DisposeAsync();
    }
}
