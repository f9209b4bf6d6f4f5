using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.GraphQL.Subscriptions;
using TrunkFlow.Server.Asterisk;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Asterisk.Sync.ColdStart;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Sync;

/// <summary>A store, an Asterisk directory and a switch, and as many publishing processes as a test wants.</summary>
internal sealed class PublishBench : IAsyncDisposable
{
    private readonly List<PublishLease> _leases = [];

    private PublishBench(TestDatabase database)
    {
        Database = database;
        Switch = new FakeSwitch(Etc.Path);
        Folder = new GenerationFolder(Etc.Path);
        Key = MasterKey.Open(Etc["master.key"]);
    }

    public TestDatabase Database { get; }

    public ScratchFolder Etc { get; } = new();

    public FakeSwitch Switch { get; }

    public GenerationFolder Folder { get; }

    public InMemoryTopics Topics { get; } = new();

    public MasterKey Key { get; }

    public NodeSettings Node => new() { Key = "pbx1", AsteriskDirectory = Etc.Path, AsteriskBinary = AsteriskBinary.Off };

    public static async Task<PublishBench> CreateAsync() => new(await TestDatabase.CreateAsync());

    /// <summary>A publisher as a fresh process has it. Two at once are two servers of one node.</summary>
    public PublishConfiguration Process(ISwitchRendering? rendering = null)
    {
        var lease = new PublishLease(Database.ConnectionString, Node.Key);
        _leases.Add(lease);
        var switchOver = new SwitchOver(Switch, TimeProvider.System) { SettleWithin = TimeSpan.FromMilliseconds(300) };
        var coldStart = new ColdStartCheck(Node, TimeProvider.System, NullLogger<ColdStartCheck>.Instance);
        var contexts = new Contexts(Database);
        return new PublishConfiguration(
            contexts, rendering ?? new SwitchRendering(Key, Node.RoutingPort, Database.Clock),
            Folder, lease, switchOver, coldStart, Node, Tell(), Database.Clock, NullLogger<PublishConfiguration>.Instance);
    }

    /// <summary>What says to others how the node stands.</summary>
    public TellSyncStatus Tell() => new(new Contexts(Database), Node, Topics, Database.Clock, NullLogger<TellSyncStatus>.Instance);

    /// <summary>A carrier more, saved by whom it is said.</summary>
    public async Task<Gateway> AddGatewayAsync(string? actor = null)
    {
        var provider = Some.Provider();
        var gateway = Some.Gateway(provider, "203.0.113.10", $"198.51.100.{Some.Number % 250 + 1}");
        using (actor is null ? null : Database.Actor.Become(new Actor(null, actor)))
        {
            await Database.SaveAsync(provider, gateway);
        }

        return gateway;
    }

    /// <summary>Somebody asks to publish.</summary>
    public async Task RequestAsync(string? reason = null)
    {
        await using var db = Database.Open();
        await new RequestPublish(db, Database.Actor, Database.Clock).RunAsync(new RequestPublishInput(reason), default);
    }

    /// <summary>A new process after the last one was killed: its connections are gone with it.</summary>
    public async Task<PublishConfiguration> RestartAsync()
    {
        await CloseAsync();
        // A backend takes a moment to notice that its client is gone.
        await Eventually.TrueAsync(async () => await LocksAsync() == 0, "the lock free");
        return Process();
    }

    public async Task<SyncRevision> LastRevisionAsync()
    {
        await using var db = Database.Open();
        return await db.SyncRevisions.OrderByDescending(revision => revision.Generation).FirstAsync();
    }

    public async Task<int> RevisionsAsync()
    {
        await using var db = Database.Open();
        return await db.SyncRevisions.CountAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await Database.DisposeAsync();
        Etc.Dispose();
    }

    private async Task<long> LocksAsync()
    {
        await using var command = Database.Source.CreateCommand(
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task CloseAsync()
    {
        foreach (var lease in _leases)
        {
            await lease.DisposeAsync();
        }

        _leases.Clear();
    }

    private sealed class Contexts(TestDatabase database) : IDbContextFactory<TrunkFlowDbContext>
    {
        public TrunkFlowDbContext CreateDbContext() => database.Open();
    }
}
