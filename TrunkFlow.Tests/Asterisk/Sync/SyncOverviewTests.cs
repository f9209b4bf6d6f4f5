using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Calls;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Sync;

public sealed class SyncOverviewTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The foot of every page reads a few words of a node, and never what changed in its files.</summary>
    [Fact]
    public async Task A_standing_says_what_the_overview_says()
    {
        await database.SaveAsync(
            [.. Enum.GetValues<SyncStatus>().Where(status => status != SyncStatus.Pending).SelectMany(status => NodeOf($"last-{status}", Ended(status, Now.AddHours(-1)))),
            .. NodeOf("new"),
            .. NodeOf("failed-after", Ended(SyncStatus.Failed, Now.AddHours(1))),
            .. NodeOf("reviewed", Ended(SyncStatus.Live, Now.AddHours(-1)), node => node.Waits("--- a\n+++ a\n", [])),
            .. NodeOf("impossible", Ended(SyncStatus.Live, Now.AddHours(-1)), node => node.Waits(null, ["no"]))]);
        await AssertSameAsync();
        await database.SaveAsync(new SyncRequest(Now, "operator", SyncRequest.Mode, "a"));
        await AssertSameAsync();
        await database.SaveAsync(new SyncRequest(Now, "operator", "Gateway", "b"));
        Assert.Equal([SyncStatus.Pending, SyncStatus.Checking, SyncStatus.Failed], (await AssertSameAsync()).Select(node => node.Status).Distinct().Order());
    }

    private async Task<IReadOnlyList<NodeStanding>> AssertSameAsync()
    {
        await using var db = database.Open();
        var overview = new SyncOverview(db);
        var standings = await overview.StandingsAsync(default);
        Assert.Equal(
            (await overview.ReadAsync(default)).Select(node => new NodeStanding(
                node.NodeKey, node.Status, node.LiveGeneration, node.PendingChanges, node.AsteriskConnected, node.ShortVersion, node.SeenAt, node.WaitsForReview)),
            standings);
        Assert.Contains(standings, node => node is { WaitsForReview: true, ShortVersion: "22.6.0" });
        return standings;
    }

    private static IEnumerable<object> NodeOf(string key, Action<SyncRevision>? end = null, Action<PbxNode>? with = null)
    {
        var node = new PbxNode(key, Now);
        node.Saw(Now, true, "22.6.0+packaged");
        with?.Invoke(node);
        yield return node;
        if (end is null)
        {
            yield break;
        }

        yield return new SyncRevision(node.Key, 1, "operator", null, Now.AddHours(-2));
        var last = new SyncRevision(node.Key, 2, "operator", null, Now.AddHours(-1));
        end(last);
        yield return last;
    }

    private static Action<SyncRevision> Ended(SyncStatus status, DateTimeOffset at) => revision =>
    {
        if (status == SyncStatus.Checking)
        {
            revision.Check("hash", "--- a\n+++ a\n", []);
        }
        else
        {
            revision.Finish(status, "why", at);
        }
    };
}
