using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Sync;

/// <summary>One installation, two switches: what is saved goes to both, and each stands as it stands.</summary>
[Trait("needs", "asterisk")]
public sealed class TwoSwitchesTests(Laboratory first, TestDatabase database) : IClassFixture<Laboratory>, IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Each_publishes_for_itself_and_one_that_is_down_holds_nobody_up()
    {
        database.Clock.Now = TimeProvider.System.GetUtcNow();
        var second = new Laboratory();
        try
        {
            await second.StartAsync("--node", "pbx2");
            await using var one = await new NodeUnderTest(database, first).StartAsync();
            await using var two = await new NodeUnderTest(database, second).StartAsync();
            var provider = Some.Provider();
            var gateway = Some.Gateway(provider);
            await database.SaveAsync(provider, gateway);
            await StandAsync(SyncStatus.Live, SyncStatus.Live);
            Assert.True(await KnowsAsync(first, gateway));
            Assert.True(await KnowsAsync(second, gateway));

            await second.KillAsync();
            var later = Some.Gateway(provider);
            await database.SaveAsync(later);
            await StandAsync(SyncStatus.Live, SyncStatus.NotConfirmed);
            Assert.True(await KnowsAsync(first, later));

            await using var db = database.Open();
            var revisions = await db.SyncRevisions.AsNoTracking().OrderBy(revision => revision.Generation).Select(revision => new { revision.NodeKey, revision.Generation, revision.Status }).ToListAsync();
            Assert.All(revisions.GroupBy(revision => revision.NodeKey), node => Assert.Equal(Enumerable.Range(1, node.Count()).Select(number => (long)number), node.Select(revision => revision.Generation)));
            Assert.Equal(2, revisions.Select(revision => revision.NodeKey).Distinct().Count());
        }
        finally
        {
            await second.DisposeAsync();
        }
    }

    private Task StandAsync(SyncStatus one, SyncStatus two) => Eventually.TrueAsync(async () =>
    {
        await using var db = database.Open();
        var nodes = await new SyncOverview(db).ReadAsync(default);
        return nodes.Select(node => (node.NodeKey, node.Status, node.PendingChanges)).SequenceEqual([(first["NODE_KEY"], one, 0), ("pbx2", two, 0)]);
    }, $"{one} and {two}", 40);

    private static async Task<bool> KnowsAsync(Laboratory laboratory, Gateway gateway) =>
        (await laboratory.CommandAsync($"pjsip show endpoint {gateway.EndpointName}")).Contains($"Endpoint:  {gateway.EndpointName}", StringComparison.Ordinal);
}
