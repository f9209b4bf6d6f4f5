using System.Threading.Channels;

namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>
/// One consumer's queue. The reader of the socket only ever offers: when the queue is full the consumer gets one
/// <see cref="AmiMissed"/> in place of what was lost, so a slow consumer neither blocks the others nor fills the memory. That word has a place of its own
/// behind the last event: after a burst nothing more may come that it could travel with.
/// </summary>
public sealed class AmiSubscription : IDisposable
{
    private readonly Channel<AmiSignal> _queue;
    private readonly Func<AmiMessage, bool> _wanted;
    private readonly Action<AmiSubscription> _leave;
    private readonly int _capacity;
    private bool _missed;

    internal AmiSubscription(Func<AmiMessage, bool> wanted, int capacity, Action<AmiSubscription> leave)
    {
        _wanted = wanted;
        _leave = leave;
        _capacity = capacity;
        _queue = Channel.CreateBounded<AmiSignal>(new BoundedChannelOptions(capacity + 1) { SingleReader = true });
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

        if (_queue.Reader.Count < _capacity)
        {
            _missed = false;
            _queue.Writer.TryWrite(signal);
        }
        else if (!_missed)
        {
            // What is lost until the consumer comes to this word is covered by it.
            _missed = _queue.Writer.TryWrite(new AmiMissed());
        }
    }
}
