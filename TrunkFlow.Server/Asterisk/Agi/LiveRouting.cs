using Npgsql;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Routing;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Agi;

/// <summary>The table by which this node routes: of the generation in force, with the prices of now.</summary>
internal sealed partial class LiveRouting(
    GenerationFolder folder, NpgsqlDataSource database, RatingReferences rating, [FromKeyedServices(LiveRouting.RatesChanged)] SyncNotifications notices, TimeProvider time,
    ILogger<LiveRouting> logger) : BackgroundService
{
    /// <summary>The channel on which a trigger tells of changed prices.</summary>
    public const string RatesChanged = "trunkflow_rates";

    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly ChangeSignal changes = new();
    private SwitchModel? model;
    private long? generation;

    /// <summary>Null while there is nothing to route by; calls then go by the static routes.</summary>
    public RoutingTable? Table { get; private set; }

    /// <summary>Another generation is in force, perhaps.</summary>
    public void Follow()
    {
        if (folder.Live() != generation)
        {
            changes.Raise();
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(notices.HearAsync(_ => changes.Raise(), LogDeaf, time, stoppingToken), ReadAsync(stoppingToken));

    // However many changes come while it reads, it reads once more after them.
    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var changed = changes.Next;
            var wait = AfterFailure;
            try
            {
                await ReadOnceAsync(cancellationToken);
                wait = Table is null ? AfterFailure : LookAnyway;
            }
            catch (FormatException fault)
            {
                // Rather the static routes of this generation than the live ones of another.
                Table = null;
                wait = LookAnyway;
                LogNotRead(fault.Message);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                // The prices read before go on being right enough.
                LogNotRead(fault.Message);
            }

            await changed.WaitAsync(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadOnceAsync(CancellationToken cancellationToken)
    {
        if (folder.Live() is not { } live || !folder.Has(live))
        {
            return;
        }

        if (live != generation)
        {
            // A generation of before there was live routing has no such file.
            model = folder.Read(live).Text(RoutingFile.Name) is { } text ? RoutingFile.Read(text) : null;
            if (model is null)
            {
                Table = null;
            }
        }

        if (model is not null)
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            Table = new RoutingTable(model, await rating.ReadAllAsync(connection, cancellationToken));
        }

        // Only now: where the prices could not be read, the generation is still another one.
        generation = live;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changed prices are not heard of at once until the database is back: {Reason}")]
    private partial void LogDeaf(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Generation or prices could not be read for live routing: {Reason}")]
    private partial void LogNotRead(string reason);
}
