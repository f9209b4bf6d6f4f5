using System.Runtime.CompilerServices;

namespace TrunkFlow.Server.Common;

/// <summary>Listening to topics.</summary>
public static class TopicEvents
{
    /// <summary>
    /// The events of a topic from the moment this returns, each as what <paramref name="each"/> makes of it: nothing, one or several. Here is the place
    /// to keep from a listener what is not his.
    /// </summary>
    public static async ValueTask<IAsyncEnumerable<TEvent>> ListenAsync<TMessage, TEvent>(
        this ITopicEventReceiver receiver, string topic, Func<TMessage, ValueTask<IEnumerable<TEvent>>> each, CancellationToken cancellationToken)
    {
        var stream = await receiver.SubscribeAsync<TMessage>(topic, cancellationToken);
        // A client that leaves before it reads the first event never starts the iterator below.
        cancellationToken.Register(static opened => ((IAsyncDisposable)opened!).DisposeAsync().AsTask(), stream);
        return ReadAsync(stream, each, cancellationToken);
    }

    /// <summary>The events of a topic that pass.</summary>
    public static ValueTask<IAsyncEnumerable<TMessage>> ListenAsync<TMessage>(
        this ITopicEventReceiver receiver, string topic, Func<TMessage, bool> passes, CancellationToken cancellationToken) =>
        receiver.ListenAsync<TMessage, TMessage>(topic, message => new(passes(message) ? [message] : []), cancellationToken);

    private static async IAsyncEnumerable<TEvent> ReadAsync<TMessage, TEvent>(
        ISourceStream<TMessage> stream, Func<TMessage, ValueTask<IEnumerable<TEvent>>> each, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using (stream)
        {
            await foreach (var message in stream.ReadEventsAsync().WithCancellation(cancellationToken))
            {
                foreach (var item in await each(message))
                {
                    yield return item;
                }
            }
        }
    }
}
