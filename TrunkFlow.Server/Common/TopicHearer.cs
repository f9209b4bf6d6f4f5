namespace TrunkFlow.Server.Common;

/// <summary>What a part of the server itself does with a topic's events, for as long as the server runs.</summary>
public static class TopicHearer
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Hands over every event; begins anew when the stream was cut. <paramref name="began"/> is called each time it begins to listen: events may have
    /// been missed before.
    /// </summary>
    public static async Task HearAsync<TMessage>(
        this ITopicEventReceiver receiver, string topic, Action<TMessage> hear, Action began, TimeProvider time, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await using var stream = await receiver.SubscribeAsync<TMessage>(topic, cancellationToken);
                began();
                await foreach (var message in stream.ReadEventsAsync().WithCancellation(cancellationToken))
                {
                    hear(message);
                }
            }
            catch (Exception) when (!cancellationToken.IsCancellationRequested)
            {
                // The bus has logged why.
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }
}
