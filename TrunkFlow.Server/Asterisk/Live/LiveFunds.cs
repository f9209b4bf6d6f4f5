using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Routing;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>
/// What every customer may spend, read again for those whose money or limits changed as soon as that is committed. The switch is told who has nothing left
/// (<c>trunkflow/credit/&lt;code&gt;</c>), for the calls it routes by itself.
/// </summary>
internal sealed partial class LiveFunds(
    IDbContextFactory<TrunkFlowDbContext> contexts, [FromKeyedServices(LiveFunds.Changed)] SyncNotifications notices, SwitchDatabase keys, IAmi ami, TimeProvider time,
    ILogger<LiveFunds> logger) : BackgroundService
{
    /// <summary>The channel on which triggers tell of changed money and limits.</summary>
    public const string Changed = "trunkflow_funds";

    private const string Family = "trunkflow/credit";

    /// <summary>A customer's day begins without anything changing.</summary>
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ReadAllAnyway = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly ChangeSignal changes = new();
    private readonly ConcurrentQueue<string> heard = new();
    private readonly HashSet<Guid> pending = [];
    private bool allPending = true;
    private Dictionary<string, string>? told;
    private volatile bool tellAgain;
    private long? allRead;

    private volatile IReadOnlyDictionary<Guid, CustomerFunds>? funds;

    /// <summary>Null until they have been read once.</summary>
    public IReadOnlyDictionary<Guid, CustomerFunds>? Now => funds;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(notices.HearAsync(Hear, LogDeaf, time, stoppingToken), HearSwitchAsync(stoppingToken), FollowAsync(stoppingToken));

    private void Hear(string customer)
    {
        heard.Enqueue(customer);
        changes.Raise();
    }

    /// <summary>A switch that has just booted, or was away, has other keys perhaps.</summary>
    private async Task HearSwitchAsync(CancellationToken cancellationToken)
    {
        using var signals = ami.Subscribe(message => message.Is("FullyBooted"));
        await foreach (var _ in signals.ReadAllAsync(cancellationToken))
        {
            tellAgain = true;
            changes.Raise();
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var changed = changes.Next;
            var wait = LookAnyway;
            try
            {
                await ReadAsync(cancellationToken);
                await TellAsync(cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                // What was read before goes on being right enough.
                LogNotFollowed(fault.Message);
                wait = AfterFailure;
            }

            await changed.WaitAsync(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        while (heard.TryDequeue(out var customer))
        {
            allPending |= !Guid.TryParse(customer, out var id);
            pending.Add(id);
        }

        var all = allPending || allRead is not { } at || time.GetElapsedTime(at) >= ReadAllAnyway;
        if (!all && pending.Count == 0)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var began = time.GetTimestamp();
        var read = await ReadFunds.RunAsync(db, all ? null : pending, cancellationToken);
        funds = all ? read.ToDictionary(row => row.CustomerId) : new Dictionary<Guid, CustomerFunds>([.. funds!.Where(known => !pending.Contains(known.Key)), .. read.Select(row => KeyValuePair.Create(row.CustomerId, row))]);
        allRead = all ? began : allRead;
        allPending = false;
        pending.Clear();
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        if (ami.State != AmiState.Connected)
        {
            return;
        }

        if (tellAgain)
        {
            (tellAgain, told) = (false, null);
        }

        var now = time.GetUtcNow();
        var wanted = funds!.Values.Select(customer => (customer.Code, Room: customer.Room(now))).Where(customer => customer.Room.Left <= 0)
            .ToDictionary(customer => customer.Code, customer => CallRefusal.Of(customer.Room.Limit).Name, StringComparer.Ordinal);
        if (told is null || told.Count != wanted.Count || wanted.Any(entry => told.GetValueOrDefault(entry.Key) != entry.Value))
        {
            // Where this fails, it is not known what the switch was told.
            told = null;
            await keys.ReplaceAsync(Family, wanted, cancellationToken);
            told = wanted;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changed balances are not heard of at once until the database is back: {Reason}")]
    private partial void LogDeaf(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Balances could not be read, or the switch not told of them: {Reason}")]
    private partial void LogNotFollowed(string reason);
}
