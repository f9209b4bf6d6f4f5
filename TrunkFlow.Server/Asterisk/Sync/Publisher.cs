using System.Threading.Channels;
using TrunkFlow.Server.Asterisk.Agi;
using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>
/// Publishes when there is reason to: a committed change, the switch coming back, a moment at which the configuration changes by
/// itself, and now and then to be sure. A change after a while without any goes out at once; those that follow it closely become one publish.
/// </summary>
internal sealed partial class Publisher(
    PublishConfiguration publish,
    BlockedCustomers blocked,
    SyncNotifications notifications,
    TellSyncStatus tell,
    LiveRouting routing,
    IAmi ami,
    TimeProvider time,
    ILogger<Publisher> logger) : BackgroundService
{
    private static readonly TimeSpan Coalesce = TimeSpan.FromMilliseconds(300);

    /// <summary>What one program does in one go.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(30);

    // One waiting reason is as good as many.
    private readonly Channel<bool> _reasons = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long _ended;
    private readonly RetryDelay _afterFailure = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(notifications.HearAsync(_ => Wake(), LogDeaf, time, stoppingToken), HearSwitchAsync(stoppingToken), PublishAsync(stoppingToken));

    private async Task PublishAsync(CancellationToken cancellationToken)
    {
        var wait = TimeSpan.Zero;
        while (!cancellationToken.IsCancellationRequested)
        {
            await WaitAsync(wait, cancellationToken);
            try
            {
                await TellBlocksAsync(cancellationToken);
                wait = Next(await publish.RunAsync(cancellationToken));
                _ended = time.GetTimestamp();
                routing.Follow();
                await tell.RunAsync(cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                // The database is away, the disk is full, the folder is not ours, the master key is another: all of it may pass.
                LogFault(fault);
                wait = _afterFailure.Next();
            }
        }
    }

    private void Wake() => _reasons.Writer.TryWrite(true);

    private TimeSpan Next(PublishResult result)
    {
        if (result.Outcome is PublishOutcome.NotConfirmed)
        {
            // Without a switch its return is the reason to try again; with one, patience grows.
            return ami.State == AmiState.Connected ? _afterFailure.Next() : LookAnyway;
        }

        _afterFailure.Reset();
        var longest = result.Lagging || result.Outcome is PublishOutcome.NotLeader ? LookAgain : LookAnyway;
        var due = (result.ChangesAt - time.GetUtcNow()) ?? longest;
        return due < TimeSpan.Zero ? TimeSpan.Zero : due < longest ? due : longest;
    }

    /// <summary>Until there is a reason, or the time is over; after a publish of this moment a little longer, for the changes that come with the next.</summary>
    private async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(longest);
        try
        {
            await _reasons.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return;
        }

        var since = time.GetElapsedTime(_ended);
        await Task.WhenAll(
            Task.Delay(since < Coalesce ? Coalesce - since : Together, time, cancellationToken),
            tell.RunAsync(cancellationToken),
            TellBlocksAsync(cancellationToken));
        _reasons.Reader.TryRead(out _);
    }

    private async Task TellBlocksAsync(CancellationToken cancellationToken)
    {
        if (ami.State != AmiState.Connected)
        {
            return;
        }

        try
        {
            await blocked.ApplyAsync(cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogBlocks(fault.Message);
        }
    }

    /// <summary>A switch that has just booted has lost its blocks perhaps, and reads whatever files are there; one that was away may have missed a reload.</summary>
    private async Task HearSwitchAsync(CancellationToken cancellationToken)
    {
        using var heard = ami.Subscribe(message => message.Is("FullyBooted"));
        await foreach (var signal in heard.ReadAllAsync(cancellationToken))
        {
            if (signal is AmiEvent)
            {
                Wake();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Publishing failed and is tried again")]
    private partial void LogFault(Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes are not heard of at once until the database is back: {Reason}")]
    private partial void LogDeaf(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The switch was not told of blocked customers: {Reason}")]
    private partial void LogBlocks(string reason);
}
