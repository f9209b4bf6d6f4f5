using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.Subscriptions;

namespace TrunkFlow.Tests.GraphQL.Binding;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task Events_of_the_topic_named_by_an_argument_arrive_until_it_is_complete()
    {
        await using var ask = Radio();
        var sender = ask.Services.GetRequiredService<ITopicEventSender>();
        await using var result = (await ask.RunAsync("subscription { played(station: \"FM\") { text counted } }")).ExpectResponseStream();
        await sender.SendAsync("played_AM", new Song("nobody hears"));
        await sender.SendAsync("played_FM", new Song("one"));
        await sender.SendAsync("played_FM", new Song("two"));
        await sender.CompleteAsync("played_FM");
        Assert.Equal(
            ["""{"data":{"played":{"text":"FM one","counted":1}}}""", """{"data":{"played":{"text":"FM two","counted":2}}}"""],
            await ReadAsync(result));
    }

    [Fact]
    public async Task A_stream_of_ones_own_is_read_to_its_end()
    {
        await using var ask = Radio();
        await using var result = (await ask.RunAsync("subscription { counted(to: 3) }")).ExpectResponseStream();
        Assert.Equal(["""{"data":{"counted":"got 1"}}""", """{"data":{"counted":"got 2"}}""", """{"data":{"counted":"got 3"}}"""], await ReadAsync(result));
    }

    [Fact]
    public async Task A_listener_that_falls_behind_is_closed_rather_than_skipped()
    {
        await using var ask = Radio();
        var sender = ask.Services.GetRequiredService<ITopicEventSender>();
        await using var result = (await ask.RunAsync("subscription { played(station: \"FM\") { text } }")).ExpectResponseStream();
        for (var i = 0; i < 100; i++)
        {
            await sender.SendAsync("played_FM", new Song("more"));
        }

        var behind = await Assert.ThrowsAsync<TopicClosedException>(() => ReadAsync(result));
        Assert.Contains("behind", behind.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_leaves_before_it_reads_anything_listens_no_longer()
    {
        await using var ask = Radio();
        var listeners = ask.Services.GetRequiredService<InMemoryTopics>().Listeners;
        var result = (await ask.RunAsync("subscription { played(station: \"FM\") { text } }")).ExpectResponseStream();
        Assert.Equal(1, listeners.Count);

        await result.DisposeAsync();

        Assert.Equal(0, listeners.Count);
    }

    private static Ask Radio() => new(schema =>
    {
        schema.Services.AddScoped<Counter>();
        schema.Services.AddSingleton<Total>();
        schema.AddQueryType<RadioQueries>().AddSubscriptionType<RadioSubscriptions>().AddTypeExtension<HeardFields>().AddInMemorySubscriptions();
    });

    private static async Task<List<string>> ReadAsync(IResponseStream stream)
    {
        var texts = new List<string>();
        await foreach (var result in stream.ReadResultsAsync())
        {
            texts.Add(result.ToJson(withIndentations: false));
        }

        return texts;
    }

    public sealed record Song(string Title);

    public sealed record Heard(string Text);

    /// <summary>Counts scopes: every event has services of its own.</summary>
    public sealed class Counter(Total total)
    {
        public int Number { get; } = total.Next();
    }

    public sealed class Total
    {
        private int value;

        public int Next() => Interlocked.Increment(ref value);
    }

    public sealed class RadioQueries
    {
        public string Name => "radio";
    }

    [ExtendObjectType(typeof(Heard))]
    public sealed class HeardFields
    {
        [UseRequestScope]
        public int Counted(Counter counter) => counter.Number;
    }

    public sealed class RadioSubscriptions
    {
        [Subscribe]
        [Topic("played_{station}")]
        public Heard Played(string station, [EventMessage] Song song) => new($"{station} {song.Title}");

        [GraphQLIgnore]
        public async IAsyncEnumerable<int> CountAsync(int to)
        {
            for (var i = 1; i <= to; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }

        [Subscribe(With = nameof(CountAsync))]
        public string Counted(int to, [EventMessage] int number) => string.Create(CultureInfo.InvariantCulture, $"got {number}{(to < number ? "!" : "")}");
    }
}
