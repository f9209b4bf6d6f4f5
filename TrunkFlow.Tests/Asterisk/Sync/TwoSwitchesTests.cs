using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Agi;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Tariffs;
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

    [Fact]
    public async Task A_limit_of_channels_is_that_of_both_switches_together()
    {
        database.Clock.Now = TimeProvider.System.GetUtcNow();
        var second = new Laboratory();
        try
        {
            await second.StartAsync("--node", "pbx2");
            await first.RunAsync("gateway", "answer", "21");
            await using var one = await new NodeUnderTest(database, first).StartAsync();
            await using var two = await new NodeUnderTest(database, second).StartAsync();
            var (provider, plan) = (Some.Provider(), Some.Plan());
            var (wide, tight) = (Carrier(null), Carrier(1));
            var (narrow, broad) = (Trunk(11, 1), Trunk(12, null));
            await database.SaveAsync(provider, plan, Tariff.OfPlan(plan.Id, Some.Terms()), wide, tight, narrow, broad, Some.Route("5511", wide), Some.Route("5521", tight));
            await StandAsync(SyncStatus.Live, SyncStatus.Live);
            await Eventually.TrueAsync(() => one.Get<LiveRouting>().Table?.CustomerOf(narrow.Code) is not null && two.Get<LiveRouting>().Table?.CustomerOf(narrow.Code) is not null, "both route live");

            // The customer's one channel, then the carrier's one.
            foreach (var (host, number) in new[] { ("11", "1130001000"), ("12", "02130001000") })
            {
                var held = first.RunAsync("call", number, "--from", host, "--hold", "8000");
                await Eventually.TrueAsync(() => two.Get<IActiveCalls>().Current.Any(call => call.NodeKey == first["NODE_KEY"]), "the other switch has heard of the call", 20);
                Assert.Equal("503", await second.RunAsync("call", number, "--from", host, "--hold", "200"));
                Assert.Equal("200", await held);
                await Eventually.TrueAsync(() => two.Get<IActiveCalls>().Current.Count == 0, "the other switch has heard of its end", 20);
                Assert.Equal("200", await second.RunAsync("call", number, "--from", host, "--hold", "200"));
            }

            Gateway Carrier(int? channels) => new(new GatewayDetails { ProviderId = provider.Id, Name = $"Carrier of {channels}", Host = $"{first.Network}.21", Port = 5070, QualifySeconds = 0, MaxChannels = channels });

            Customer Trunk(int host, int? channels)
            {
                var customer = Some.TrunkCustomer(new CustomerDetails { Name = $"Trunk {host}", AreaCode = "11", TariffPlanId = plan.Id, CreditLimit = 100m, BillingMode = BillingMode.Postpaid, MaxChannels = channels });
                foreach (var laboratory in new[] { first, second })
                {
                    customer.AddTrunk(new CustomerTrunkDetails { Address = $"{laboratory.Network}.{host}" });
                }

                return customer;
            }
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
