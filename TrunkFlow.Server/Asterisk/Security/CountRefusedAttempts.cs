using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk.Security;

/// <summary>Hears which requests Asterisk refuses and stores the counts once a second.</summary>
internal sealed partial class CountRefusedAttempts(IAmi ami, RefusedAddresses stored, TimeProvider time, ILogger<CountRefusedAttempts> logger) : BackgroundService
{
    private static readonly TimeSpan StoreEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(1);

    private readonly AttemptTally _tally = new();
    private int _storedSincePrune;
    private DateTimeOffset _prunedAt;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(HearAsync(stoppingToken), StoreAsync(stoppingToken));

    private async Task HearAsync(CancellationToken cancellationToken)
    {
        // Successes are left out before they are queued.
        using var heard = ami.Subscribe(RefusedAttempt.Is);
        await foreach (var signal in heard.ReadAllAsync(cancellationToken))
        {
            if (signal is AmiEvent { Message: var message } && RefusedAttempt.Of(message) is { } attempt)
            {
                _tally.Count(attempt, time.GetUtcNow());
            }
        }
    }

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(StoreEvery, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            try
            {
                await StoreOnceAsync(cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                // Counts of a second in which the database was away are lost: they are figures, not money.
                LogNotStored(fault.Message);
            }
        }
    }

    private async Task StoreOnceAsync(CancellationToken cancellationToken)
    {
        var (addresses, beyond) = _tally.Take();
        if (beyond > 0)
        {
            LogBeyond(beyond, AttemptTally.MostAddresses);
        }

        if (addresses.Count > 0)
        {
            await stored.AddAsync(addresses, cancellationToken);
            _storedSincePrune += addresses.Count;
        }

        if (time.GetUtcNow() - _prunedAt >= PruneEvery || _storedSincePrune >= AttemptTally.MostAddresses)
        {
            await stored.PruneAsync(cancellationToken);
            (_prunedAt, _storedSincePrune) = (time.GetUtcNow(), 0);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused attempts were not stored: {Reason}")]
    private partial void LogNotStored(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Attempts} refused attempts within a second came from more than {Addresses} addresses and were not counted by address")]
    private partial void LogBeyond(long attempts, int addresses);
}
