using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Calling;

/// <summary>
/// Holds calls of this node that people asked for: writes what the switch says, and carries out what is asked, one thing at a time. Asked for things are heard
/// of at once (<typeparamref name="TChange"/>) and looked for now and then anyway, so a lost notice costs seconds.
/// </summary>
internal sealed partial class HoldCalls<TChange>(IAmi ami, IHeldCalls<TChange> calls, ITopicEventReceiver topics, TimeProvider time, ILogger<HoldCalls<TChange>> logger)
    : BackgroundService
{
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CountAnyway = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly ChangeSignal _asked = new();

    /// <summary>The rows may say what is not so.</summary>
    private bool _uncounted = true;
    private long _counted;

    public override void Dispose()
    {
        _oneAtATime.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        HearSwitchAsync(stoppingToken),
        topics.HearAsync<TChange>(calls.Topic, _ => _asked.Raise(), _asked.Raise, time, stoppingToken),
        ActAsync(stoppingToken));

    private async Task HearSwitchAsync(CancellationToken cancellationToken)
    {
        using var heard = ami.Subscribe(calls.Wants);
        await foreach (var signal in heard.ReadAllAsync(cancellationToken))
        {
            await InTurnAsync(async () =>
            {
                if (signal is AmiEvent { Message: var message })
                {
                    await calls.TakeAsync(message, cancellationToken);
                }
                else
                {
                    _uncounted = true;
                    _asked.Raise();
                }
            }, cancellationToken);
        }
    }

    private async Task ActAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var asked = _asked.Next;
            await InTurnAsync(async () =>
            {
                if (ami.State == AmiState.Connected)
                {
                    await CountAsync(cancellationToken);
                    await calls.CarryOutAsync(cancellationToken);
                }
            }, cancellationToken);
            await asked.WaitAsync(LookAnyway, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task CountAsync(CancellationToken cancellationToken)
    {
        if (_uncounted || time.GetElapsedTime(_counted) > CountAnyway)
        {
            await calls.CountAsync(cancellationToken);
            (_uncounted, _counted) = (false, time.GetTimestamp());
        }
    }

    private async Task InTurnAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await act();
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // The database or the switch is away; when both are back the calls are counted.
            _uncounted = true;
            LogFault(calls.Topic, fault.Message);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The state of {Calls} is not known for certain: {Reason}")]
    private partial void LogFault(string calls, string reason);
}
