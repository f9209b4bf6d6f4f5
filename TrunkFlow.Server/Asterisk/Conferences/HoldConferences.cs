using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Conferences;

namespace TrunkFlow.Server.Asterisk.Conferences;

/// <summary>
/// Holds this node's conferences: writes what the switch says, and carries out what people ask, one thing at a time. Asked for things are heard of at once
/// (<see cref="ConferenceChange"/>) and looked for now and then anyway, so a lost notice costs seconds.
/// </summary>
internal sealed partial class HoldConferences(
    IAmi ami, ConferenceLegs legs, ConferenceWishes wishes, ConferenceCensus census, ITopicEventReceiver topics, TimeProvider time, ILogger<HoldConferences> logger)
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
        topics.HearAsync<ConferenceChange>(ConferenceChange.Topic, _ => _asked.Raise(), _asked.Raise, time, stoppingToken),
        ActAsync(stoppingToken));

    private async Task HearSwitchAsync(CancellationToken cancellationToken)
    {
        using var heard = ami.Subscribe(ConferenceLegs.Wants);
        await foreach (var signal in heard.ReadAllAsync(cancellationToken))
        {
            await InTurnAsync(async () =>
            {
                if (signal is AmiEvent { Message: var message })
                {
                    await legs.TakeAsync(message, cancellationToken);
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
                    await wishes.CarryOutAsync(cancellationToken);
                }
            }, cancellationToken);
            await asked.WaitAsync(LookAnyway, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task CountAsync(CancellationToken cancellationToken)
    {
        if (_uncounted || time.GetElapsedTime(_counted) > CountAnyway)
        {
            await census.TakeAsync(cancellationToken);
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
            // The database or the switch is away; when both are back the rooms are counted.
            _uncounted = true;
            LogFault(fault.Message);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A conference's state is not known for certain: {Reason}")]
    private partial void LogFault(string reason);
}
