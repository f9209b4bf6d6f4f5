using System.Runtime.CompilerServices;
using TrunkFlow.GraphQL.Binding;
using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Subscriptions;

namespace TrunkFlow.Tests.GraphQL.AspNetCore;

/// <summary>What the streams of a radio station did.</summary>
public sealed class Studio
{
    private int open;
    private int made;

    /// <summary>Streams that were opened and not ended.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>Events that were taken from the endless streams.</summary>
    public int Made => Volatile.Read(ref made);

    public void Begin() => Interlocked.Increment(ref open);

    public void End() => Interlocked.Decrement(ref open);

    public int Make() => Interlocked.Increment(ref made);
}

public sealed class RadioQueries
{
    public string Name => "radio";

    [Authorize]
    public string Secret => "for listeners";

    public async Task<string> SlowAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "never";
    }
}

public sealed class RadioMutations
{
    public async Task<string> SayAsync(string text, ITopicEventSender sender, CancellationToken cancellationToken)
    {
        await sender.SendAsync("said", text, cancellationToken);
        return text;
    }
}

public sealed class RadioSubscriptions
{
    [Subscribe]
    [Topic("said")]
    public string Said([EventMessage] string text) => text;

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
    public int Counted(int to, [EventMessage] int number) => number <= to ? number : 0;

    /// <summary>Never ends by itself: an event, then silence for as long as asked, then the next.</summary>
    [GraphQLIgnore]
    public async IAsyncEnumerable<int> PlayAsync(int pause, int size, Studio studio, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        studio.Begin();
        try
        {
            while (size >= 0)
            {
                yield return studio.Make();
                if (pause != 0)
                {
                    await Task.Delay(pause, cancellationToken);
                }

                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            studio.End();
        }
    }

    /// <summary>Music of so many characters each time.</summary>
    [Subscribe(With = nameof(PlayAsync))]
    public string Played(int pause, int size, [EventMessage] int number) => $"{number} of {pause} {new string('♪', size)}";

    [GraphQLIgnore]
    public async IAsyncEnumerable<int> BreakAsync()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException("secret reason");
    }

    [Subscribe(With = nameof(BreakAsync))]
    public int Broken([EventMessage] int number) => number;
}
