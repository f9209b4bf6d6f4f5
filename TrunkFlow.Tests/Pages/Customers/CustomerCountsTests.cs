using System.Net;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages.Customers;

/// <summary>What heads of lists and a customer's overview count, against the rows themselves.</summary>
public sealed class CustomerCountsTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Heads_of_lists_count_every_row_by_its_state()
    {
        var (active, blocked) = (Some.TrunkCustomer(), Some.TrunkCustomer());
        await server.Database.SaveAsync(active, blocked, Some.Did(), Some.Did(), Some.Did());
        await using var db = server.Database.Open();
        await db.Customers.Where(row => row.Id == blocked.Id).ExecuteUpdateAsync(row => row.SetProperty(customer => customer.Status, CustomerStatus.Blocked));
        var did = await db.Dids.FirstAsync();
        await db.Dids.Where(row => row.Id == did.Id).ExecuteUpdateAsync(row => row.SetProperty(number => number.Status, DidStatus.Quarantine));
        var (customers, numbers) = (await db.Customers.ToListAsync(), await db.Dids.AsNoTracking().ToListAsync());
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));

        Assert.Contains($"{customers.Count} customers · {customers.Count(row => row.Status == CustomerStatus.Active)} active<", WebUtility.HtmlDecode(await viewer.TextAsync("/customers")), StringComparison.Ordinal);
        var (free, allocated, quarantine) = (Of(DidStatus.Free), Of(DidStatus.Allocated), Of(DidStatus.Quarantine));
        Assert.True(free >= 2 && quarantine >= 1);
        Assert.Contains($"{free} free · {allocated} allocated · {quarantine} in quarantine<", WebUtility.HtmlDecode(await viewer.TextAsync("/dids")), StringComparison.Ordinal);

        int Of(DidStatus status) => numbers.Count(row => row.Status == status);
    }

    [Fact]
    public async Task A_customers_overview_counts_the_lost_and_the_unrated_calls_of_the_last_day()
    {
        using var scene = await CallImportScene.CreateAsync(server.Database);
        var quiet = await scene.NewCustomerAsync();
        var now = server.Database.Clock.Now = TimeProvider.System.GetUtcNow();
        scene.Write(
            Lost(now.AddHours(-25)), Lost(now.AddHours(-2)), Lost(now.AddHours(-3)),
            scene.Line().At(now.AddHours(-26), 60), scene.Line().At(now.AddHours(-4), 60), scene.Line().At(now.AddHours(-5), 60), scene.Line().At(now.AddHours(-6), 60));
        await scene.ImportAsync();
        await using var db = server.Database.Open();
        await db.Database.ExecuteSqlAsync($"UPDATE cdr SET unrated_reason = 'no-price' WHERE customer_id = {scene.Customer.Id} AND talk_seconds > 0");
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));

        var page = await viewer.TextAsync($"/customers/{scene.Customer.Id}");
        Assert.Contains(">2 calls without a free circuit<", page, StringComparison.Ordinal);
        Assert.Contains(">3 calls without a price<", page, StringComparison.Ordinal);
        page = await viewer.TextAsync($"/customers/{quiet.Id}");
        Assert.DoesNotContain("calls without a free circuit", page, StringComparison.Ordinal);
        Assert.DoesNotContain("calls without a price", page, StringComparison.Ordinal);

        CallLineText Lost(DateTimeOffset at) => scene.Line().At(at, 0).With(CallRecordColumn.Disposition, "CONGESTION").With(CallRecordColumn.Cause, "34");
    }
}
