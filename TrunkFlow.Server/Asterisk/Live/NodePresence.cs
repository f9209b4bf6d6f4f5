using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Conferences;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>Tells the other servers that this node is here and whether its switch answers: at every change, and twice a minute.</summary>
internal sealed partial class NodePresence(
    IDbContextFactory<TrunkFlowDbContext> contexts,
    IAmi ami,
    [FromKeyedServices(ConferenceCaller.Key)] AmiClient conferences,
    NodeSettings node,
    TellSyncStatus tell,
    TimeProvider time,
    ILogger<NodePresence> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    // Two who stored at once might end with the older word.
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    public override void Dispose()
    {
        _oneAtATime.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(RepeatAsync(stoppingToken), HearAsync(stoppingToken));

    private async Task RepeatAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var (told, at) = ((ami.State, conferences.State), time.GetTimestamp());
            await StoreAsync(cancellationToken);
            // A login that is refused is no event of the connection.
            while ((ami.State, conferences.State) == told && time.GetElapsedTime(at) < Every)
            {
                await Task.Delay(LookAgain, time, cancellationToken);
            }
        }
    }

    private async Task HearAsync(CancellationToken cancellationToken)
    {
        using var heard = ami.Subscribe(_ => false);
        await foreach (var _ in heard.ReadAllAsync(cancellationToken))
        {
            await StoreAsync(cancellationToken);
        }
    }

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var connected = ami.State == AmiState.Connected;
            var version = connected ? await VersionAsync(cancellationToken) : null;
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var now = time.GetUtcNow();
            var access = EnumText.Of(Access(conferences.State));
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO pbx_nodes AS n (key, created_at, seen_at, asterisk_connected, asterisk_version, conference_access, live_generation)
                VALUES ({node.Key}, {now}, {now}, {connected}, {version}, {access}, 0)
                ON CONFLICT (key) DO UPDATE SET seen_at = excluded.seen_at, asterisk_connected = excluded.asterisk_connected, conference_access = excluded.conference_access,
                    asterisk_version = coalesce(excluded.asterisk_version, n.asterisk_version)
                """,
                cancellationToken);
            await tell.RunAsync(cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotStored(fault.Message);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<string?> VersionAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await ami.SendAsync(new AmiAction("CoreSettings"), cancellationToken)).Message.Find("AsteriskVersion");
        }
        catch (Exception fault) when (fault is AmiUnreachableException or AmiTimeoutException)
        {
            return null;
        }
    }

    private static ManagerAccess Access(AmiState state) => state switch
    {
        AmiState.Off => ManagerAccess.Off,
        AmiState.Connected => ManagerAccess.Connected,
        AmiState.LoginRefused => ManagerAccess.Refused,
        _ => ManagerAccess.Unreachable,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The presence of this node was not stored: {Reason}")]
    private partial void LogNotStored(string reason);
}
