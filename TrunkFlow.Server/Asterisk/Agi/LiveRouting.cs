using Npgsql;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Routing;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Calls.Import;

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

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private SwitchModel? model;
    private long? generation;

    /// <summary>Null while there is nothing to route by; calls then go by the static routes.</summary>
    public RoutingTable? Table { get; private set; }

    /// <summary>Another generation is in force, perhaps.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (folder.Live() != generation)
        {
            await ReadAsync(cancellationToken);
        }
    }

    public override void Dispose()
    {
        oneAtATime.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(ListenAsync(stoppingToken), LookAnywayAsync(stoppingToken));

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await notices.ListenAsync(() => _ = TryReadAsync(cancellationToken), cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                LogDeaf(fault.Message);
                await Task.Delay(AfterFailure, time, cancellationToken);
            }
        }
    }

    private async Task LookAnywayAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await TryReadAsync(cancellationToken);
            await Task.Delay(Table is null ? AfterFailure : LookAnyway, time, cancellationToken);
        }
    }

    private async Task TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadAsync(cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // What was read before goes on being right enough.
            LogNotRead(fault.Message);
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (folder.Live() is not { } live || !folder.Has(live))
            {
                return;
            }

            if (live != generation)
            {
                // A generation of before there was live routing has no such file.
                model = folder.Read(live).Text(RoutingFile.Name) is { } text ? RoutingFile.Read(text) : null;
                generation = live;
            }

            if (model is null)
            {
                Table = null;
                return;
            }

            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            Table = new RoutingTable(model, await rating.ReadAllAsync(connection, cancellationToken));
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changed prices are not heard of at once until the database is back: {Reason}")]
    private partial void LogDeaf(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Live routing goes on by what was read before: {Reason}")]
    private partial void LogNotRead(string reason);
}
