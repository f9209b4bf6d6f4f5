using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>The calls of this node's switch, from its events; asked for anew whenever some may have been missed.</summary>
internal sealed partial class LiveCalls(IAmi ami, NodeSettings node, TimeProvider time, ILogger<LiveCalls> logger) : BackgroundService, IBookedCalls
{
    /// <summary>The moment of an answer is asked of the CDR engine, some milliseconds for each channel.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly CallBoard _board = new(node.Key);
    private readonly CallRate _rate = new(time);
    private readonly CallCounters<string> _called = new(time);

    /// <summary>Raised at every change.</summary>
    public ChangeSignal Changes { get; } = new();

    public string NodeKey => node.Key;

    /// <summary>As it is now.</summary>
    public NodeCalls Now
    {
        get
        {
            lock (_gate)
            {
                var calls = _board.Known ? new NodeCalls(node.Key, true, _rate.PerSecond, _board.Describe()) : NodeCalls.Unknown(node.Key);
                var now = time.GetUtcNow();
                return calls with { Unbooked = _board.Unbooked(now), UnbookedSince = _board.UnbookedSince(now) };
            }
        }
    }

    /// <summary>The channels of one of its calls, the caller's first; null while the switch is not connected.</summary>
    public IReadOnlyList<string>? ChannelsOf(string linkedId)
    {
        lock (_gate)
        {
            return _board.Known ? _board.ChannelsOf(linkedId) : null;
        }
    }

    /// <summary>A call was let through at a price: it holds its customer's money from now on.</summary>
    public void Sell(string uniqueId, SoldCall sold)
    {
        lock (_gate)
        {
            _board.Sell(uniqueId, sold, time.GetUtcNow());
        }
    }

    /// <summary>What the calls of this switch hold of a customer's money.</summary>
    public decimal HeldBy(Guid customer)
    {
        lock (_gate)
        {
            return _board.HeldBy(customer, time.GetUtcNow());
        }
    }

    /// <summary>How many calls went out by an endpoint within the last second.</summary>
    public int BegunOn(string endpoint)
    {
        lock (_gate)
        {
            return _called.Of(endpoint);
        }
    }

    /// <summary>Legs that were let through before this program was here.</summary>
    public IReadOnlyList<LiveChannel> SoldBefore()
    {
        lock (_gate)
        {
            return _board.SoldBefore();
        }
    }

    public void Booked(IReadOnlySet<string> paid, IReadOnlySet<string> over, DateTimeOffset upTo)
    {
        lock (_gate)
        {
            _board.Booked(paid, over, upTo, time.GetUtcNow());
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var heard = ami.Subscribe(CallBoard.Wants);
        await foreach (var signal in heard.ReadAllAsync(stoppingToken))
        {
            switch (signal)
            {
                case AmiEvent { Message: var message }:
                    Apply(message);
                    break;
                case AmiConnected or AmiMissed:
                    await RestoreAsync(stoppingToken);
                    break;
                case AmiDisconnected:
                    Lose();
                    break;
            }
        }
    }

    private void Apply(AmiMessage message)
    {
        bool began;
        lock (_gate)
        {
            began = _board.Known && _board.Apply(message, time.GetUtcNow());
            if (_board.Known && LiveChannel.Called(message) is { } endpoint)
            {
                _called.Count(endpoint);
            }
        }

        if (began)
        {
            _rate.Count();
        }

        Changes.Raise();
    }

    private async Task RestoreAsync(CancellationToken cancellationToken)
    {
        Lose();
        while (!_board.Known && ami.State == AmiState.Connected)
        {
            try
            {
                // CoreShowChannels would be quicker, but does not know what was dialled nor when a call was answered.
                var status = new AmiAction("Status").With("Variables", LiveChannel.Variables);
                var response = (await ami.SendAsync(status, cancellationToken, Patience)).EnsureSuccess();
                lock (_gate)
                {
                    _board.Restore(response.Named("Status"), time.GetUtcNow());
                }

                Changes.Raise();
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                LogNotRestored(fault.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
            }
        }
    }

    private void Lose()
    {
        lock (_gate)
        {
            _board.Lose(time.GetUtcNow());
        }

        Changes.Raise();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The calls in progress are unknown: {Reason}")]
    private partial void LogNotRestored(string reason);
}
