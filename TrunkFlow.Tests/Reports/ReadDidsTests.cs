using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Reports;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Reports;

/// <summary>
/// <code>
/// provider type        status      buy    sell   holder
/// Norte    geographic  allocated   10.00  25.00  the customer
/// Norte    geographic  allocated   10.00  15.00  the customer
/// Norte    geographic  free        10.00  25.00  nobody: it costs, and brings nothing
/// Norte    mobile      quarantine   4.00   9.00  nobody
/// none     toll-free   ported out  50.00  90.00  nobody: it costs nothing either
/// </code>
/// </summary>
public sealed class ReadDidsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Numbers_are_counted_by_status_and_their_cost_held_against_their_revenue()
    {
        var provider = Some.Provider();
        var customer = Some.ExtensionCustomer();
        Did[] dids =
        [
            Number("+551130001001", provider.Id, DidType.Geographic, 10m, 25m), Number("+551130001002", provider.Id, DidType.Geographic, 10m, 15m),
            Number("+551130001003", provider.Id, DidType.Geographic, 10m, 25m), Number("+5511987651004", provider.Id, DidType.Mobile, 4m, 9m),
            Number("+551130001005", null, DidType.TollFree, 50m, 90m),
        ];
        await database.SaveAsync([provider, customer, .. dids]);
        await using (var db = database.Open())
        {
            db.AttachRange(dids);
            db.AddRange(dids[0].Allocate(customer.Id, [Some.Ring("+551130009999")], Now), dids[1].Allocate(customer.Id, [Some.Ring("+551130009999")], Now));
            var released = dids[3].Allocate(customer.Id, [Some.Ring("+551130009999")], Now.AddDays(-9));
            db.Add(released);
            dids[3].Release(released, Now.AddDays(-1), Now.AddDays(30));
            dids[4].PortOut();
            await db.SaveChangesAsync();
        }

        var norte = new DidRow { ProviderId = provider.Id, Allocated = 2, Free = 1, Quarantine = 1, PortedOut = 0, MonthlyCost = 34m, IdleMonthlyCost = 14m, MonthlyRevenue = 40m };
        var none = new DidRow { Allocated = 0, Free = 0, Quarantine = 0, PortedOut = 1, MonthlyCost = 0m, IdleMonthlyCost = 0m, MonthlyRevenue = 0m };
        Assert.Equal([norte, none], await ReadAsync(DidGroup.Provider));
        Assert.Equal((6m, 0.15m), (norte.MonthlyProfit, norte.Margin));
        Assert.Null(none.Margin);

        Assert.Equal(
            [
                new DidRow { CustomerId = customer.Id, Allocated = 2, Free = 0, Quarantine = 0, PortedOut = 0, MonthlyCost = 20m, IdleMonthlyCost = 0m, MonthlyRevenue = 40m },
                new DidRow { Allocated = 0, Free = 1, Quarantine = 1, PortedOut = 1, MonthlyCost = 14m, IdleMonthlyCost = 14m, MonthlyRevenue = 0m },
            ],
            await ReadAsync(DidGroup.Customer));
        Assert.Equal([DidType.Geographic, DidType.Mobile, DidType.TollFree], (await ReadAsync(DidGroup.Type)).Select(row => row.Type!.Value));
    }

    private static Did Number(string number, Guid? provider, DidType type, decimal buy, decimal sell) =>
        new(number, new DidDetails { ProviderId = provider, Type = type, MonthlyBuy = buy, MonthlySell = sell });

    private async Task<IReadOnlyList<DidRow>> ReadAsync(DidGroup group)
    {
        await using var db = database.Open();
        return await new ReadDids(db).RunAsync(group, default);
    }
}
