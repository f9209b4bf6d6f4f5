using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Dids;
using TrunkFlow.Tests.Calls.Fixtures;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Import;

public sealed class ImportRecordedCallsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Customer = "01900000-0000-7000-8001-";
    private const string Gateway = "01900000-0000-7000-8004-";
    private const string Did = "01900000-0000-7000-8006-";

    [Fact]
    public async Task What_a_real_Asterisk_wrote_is_rated_to_the_last_digit()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.WriteText(await WithIdsOfAsync(scene, await File.ReadAllTextAsync(RecordedCalls.File)));
        database.Clock.Now = RecordedCallsTests.Lines().Max(line => line.StartedAt).AddMinutes(1);

        var outcome = await scene.ImportAsync();

        var records = await scene.RecordsAsync();
        // The calls abroad and for help have no price here.
        Assert.Equal((106, 3, 0), (outcome.Calls, outcome.Unrated, outcome.Quarantined));
        Assert.All(records.Where(call => call.Disposition != CallDisposition.Answered), call => Assert.Equal((0m, 0m), (call.Sell, call.Buy)));
        // One or two seconds are billed as thirty: half of 0.12 sold and of 0.04 bought.
        Assert.All(records.Where(call => call is { Disposition: CallDisposition.Answered, Direction: CallDirection.Outbound } && call.DestinationNumber!.StartsWith("+5511", StringComparison.Ordinal)), call => Assert.Equal((0.06m, 0.02m, 0.04m), (call.Sell, call.Buy, call.Profit)));
        Assert.All(records.Where(call => call is { Disposition: CallDisposition.Answered, Direction: CallDirection.Inbound }), call => Assert.Equal((0.025m, 0m), (call.Sell, call.Buy)));
        Assert.All(records.Where(call => call is { Disposition: CallDisposition.Answered, Direction: CallDirection.Internal }), call => Assert.Equal((0m, 0m), (call.Sell, call.Buy)));
        await scene.AssertBooksAsync();
    }

    /// <summary>The recorded lines with the ids of rows of ours in place of the sample's.</summary>
    private async Task<string> WithIdsOfAsync(CallImportScene scene, string text)
    {
        foreach (var id in RecordedCallsTests.Lines().SelectMany(line => new[] { line.CustomerId, line.GatewayId, line.DidId }).OfType<Guid>().Distinct())
        {
            var recorded = id.ToString();
            if (recorded.StartsWith(Customer, StringComparison.Ordinal))
            {
                text = text.Replace(recorded, (await scene.NewCustomerAsync()).Id.ToString(), StringComparison.Ordinal);
            }
            else if (recorded.StartsWith(Gateway, StringComparison.Ordinal))
            {
                text = text.Replace(recorded, scene.Gateway.Id.ToString(), StringComparison.Ordinal);
            }
            else if (recorded.StartsWith(Did, StringComparison.Ordinal))
            {
                var did = new Did($"+55114000{Some.Number:0000}", new DidDetails { InboundPricePerMinute = 0.05m });
                await database.SaveAsync(did);
                text = text.Replace(recorded, did.Id.ToString(), StringComparison.Ordinal);
            }
        }

        return text;
    }
}
