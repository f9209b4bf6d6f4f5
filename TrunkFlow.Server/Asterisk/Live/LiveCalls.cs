using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>The calls of this node's switch, from its events; asked for anew whenever some may have been missed.</summary>
internal sealed partial class LiveCalls(IAmi ami, NodeSettings node, TimeProvider time, ILogger<LiveCalls> logger) : BackgroundService, IActiveCalls
{
    private readonly Lock _gate = new();
    private readonly CallBoard _board = new(node.Key);
    private readonly CallRate _rate = new(time);

    public bool Known { get; private set; }

    public IReadOnlyList<ActiveCall> Current
    {
        get
        {
            lock (_gate)
            {
                return _board.Describe();
            }
        }
    }

    public double CallsPerSecond => _rate.PerSecond;

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
                    Forget();
                    break;
            }
        }
    }

    private void Apply(AmiMessage message)
    {
        bool began;
        lock (_gate)
        {
            began = Known && _board.Apply(message, time.GetUtcNow());
        }

        if (began)
        {
            _rate.Count();
        }
    }

    private async Task RestoreAsync(CancellationToken cancellationToken)
    {
        Forget();
        while (!Known && ami.State == AmiState.Connected)
        {
            try
            {
                var response = (await ami.SendAsync(new AmiAction("CoreShowChannels"), cancellationToken)).EnsureSuccess();
                lock (_gate)
                {
                    _board.Restore(response.Named("CoreShowChannel"), time.GetUtcNow());
                    Known = true;
                }
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                LogNotRestored(fault.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
            }
        }
    }

    private void Forget()
    {
        lock (_gate)
        {
            Known = false;
            _board.Clear();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The calls in progress are unknown: {Reason}")]
    private partial void LogNotRestored(string reason);
}
