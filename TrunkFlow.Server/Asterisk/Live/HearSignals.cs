using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>Hears what the switch says of attempts, until their records are stored. What is missed, while it is away or hurried, is missing in them.</summary>
internal sealed class HearSignals(IAmi ami, TimeProvider time) : BackgroundService, ICallSignals
{
    /// <summary>Some megabytes, and more than are under way or wait for their record on a large switch.</summary>
    private const int Most = 20_000;

    private readonly Lock _gate = new();
    private readonly SignalBoard _board = new(Most);

    public IReadOnlyList<CallSignal>? Heard(string caller, string called)
    {
        lock (_gate)
        {
            return _board.Of(caller, called);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var heard = ami.Subscribe(SignalBoard.Wants);
        await foreach (var signal in heard.ReadAllAsync(stoppingToken))
        {
            if (signal is AmiEvent { Message: var message })
            {
                lock (_gate)
                {
                    _board.Apply(message, time.GetUtcNow());
                }
            }
        }
    }
}
