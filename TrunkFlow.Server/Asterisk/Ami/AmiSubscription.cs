using System.Threading.Channels;

namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>
/// One consumer's queue. The reader of the socket only ever offers: when the queue is full the consumer gets one
/// <see cref="AmiMissed"/> in place of what was lost, so a slow consumer neither blocks the others nor fills the memory.
/// </summary>
public sealed class AmiSubscription : IDisposable
{
    private readonly Channel<AmiSignal> _queue;
    private readonly Func<AmiMessage, bool> _wanted;
    private readonly Action<AmiSubscription> _leave;
    private bool _missed;

    internal AmiSubscription(Func<AmiMessage, bool> wanted, int capacity, Action<AmiSubscription> leave)
    {
        _wanted = wanted;
        _leave = leave;
        _queue = Channel.CreateBounded<AmiSignal>(new BoundedChannelOptions(capacity) { SingleReader = true });
    }

    public IAsyncEnumerable<AmiSignal> ReadAllAsync(CancellationToken cancellationToken = default) => _queue.Reader.ReadAllAsync(cancellationToken);

    public void Dispose()
    {
        _leave(this);
        _queue.Writer.TryComplete();
    }

    /// <summary>Called by one thread at a time, under the client's lock.</summary>
    internal void Offer(AmiSignal signal)
    {
        if (signal is AmiEvent { Message: var message } && !_wanted(message))
        {
            return;
        }

        if (_missed)
        {
            _missed = !_queue.Writer.TryWrite(new AmiMissed());
        }

        if (!_missed)
        {
            _missed = !_queue.Writer.TryWrite(signal);
        }
    }
}
