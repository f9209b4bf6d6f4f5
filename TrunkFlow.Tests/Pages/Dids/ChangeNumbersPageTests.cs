using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Server.Dids;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages.Dids;

/// <summary>Several numbers are taken back, and several extensions deleted, all of them or none, after it is seen what becomes of each.</summary>
[Collection(PanelCollection.Name)]
public sealed class ChangeNumbersPageTests(PanelHost host)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Those_ticked_are_released_into_quarantine_and_one_that_nobody_holds_is_named_before(bool script)
    {
        var office = Some.ExtensionCustomer();
        var extension = Some.Extension(office);
        Did[] dids = [Some.Did(), Some.Did(), Some.Did()];
        var held = dids[..2].Select(did => did.Allocate(office.Id, [Some.Ring(extension)], host.Database.Clock.Now)).ToArray();
        await host.Database.SaveAsync([office, extension, .. dids, .. held]);
        await using var tab = await host.OpenAsync(script: script);
        await tab.GoToAsync($"/dids?q={dids[0].Number[..^1]}");
        await tab.Page.CheckAsync($"#list input[value='{dids[0].Id}']");
        await tab.Page.ClickAsync(".bulkbar button:has-text('Devolver')");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Devolver 1 número");

        await tab.GoToAsync($"/dids/change?id={dids[0].Id}&id={dids[2].Id}");
        await Assertions.Expect(tab.Page.Locator("#effect .btn-danger-fill")).ToBeDisabledAsync();
        await Assertions.Expect(tab.Page.Locator("#effect tbody tr", new() { HasText = "Não está com cliente" })).ToHaveCountAsync(1);

        await tab.GoToAsync($"/dids/change?id={dids[0].Id}&id={dids[1].Id}&list=%3Fstatus%3Dquarantine");
        await tab.Page.FillAsync("#Input_QuarantineDays", "-1");
        await tab.Page.ClickAsync("#effect button[type=submit]");
        await Assertions.Expect(tab.Page.Locator("#Input_QuarantineDays-error")).ToBeVisibleAsync();
        await using var db = host.Database.Open();
        Assert.Equal(2, await db.CustomerDids.CountAsync(row => row.CustomerId == office.Id && row.ValidUntil == null));
        await tab.Page.FillAsync("#Input_QuarantineDays", "30");
        await tab.Page.ClickAsync("#effect button[type=submit]");
        await tab.Page.WaitForURLAsync("**/dids?status=quarantine");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("2 números devolvidos");
        Assert.Equal(0, await db.CustomerDids.CountAsync(row => row.CustomerId == office.Id && row.ValidUntil == null));
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Extensions_are_deleted_all_or_none_and_one_that_a_number_rings_stays()
    {
        var office = Some.ExtensionCustomer();
        var (first, second, rung, did) = (Some.Extension(office, "7101"), Some.Extension(office, "7102"), Some.Extension(office, "7103"), Some.Did());
        await host.Database.SaveAsync(office, first, second, rung, did, did.Allocate(office.Id, [Some.Ring(rung)], host.Database.Clock.Now));
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/extensions/change?id={first.Id}&id={rung.Id}");
        await Assertions.Expect(tab.Page.Locator("#effect .btn-danger-fill")).ToBeDisabledAsync();
        await Assertions.Expect(tab.Page.Locator("#effect tbody tr", new() { HasText = "7103" })).ToContainTextAsync("Um número toca nele");

        await tab.GoToAsync($"/extensions?q=710");
        await tab.Page.CheckAsync($"#list input[value='{first.Id}']");
        await tab.Page.CheckAsync($"#list input[value='{second.Id}']");
        await tab.Page.ClickAsync(".bulkbar button:has-text('Excluir')");
        await tab.Page.ClickAsync("#effect button[type=submit]");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("2 ramais excluídos");
        await using var db = host.Database.Open();
        Assert.Equal("7103", Assert.Single(await db.Extensions.Where(row => row.CustomerId == office.Id).Select(row => row.Number).ToListAsync()));
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_viewer_ticks_nothing_and_changes_nothing()
    {
        await using var tab = await host.OpenAsync(PanelHost.Viewer);
        foreach (var list in new[] { "/dids", "/extensions" })
        {
            await tab.GoToAsync(list);
            Assert.Equal(0, await tab.Page.Locator("#list .check, .bulkbar").CountAsync());
            await tab.GoToAsync("/profile");
            Assert.Equal(403, await tab.PostAsync($"{list}/change", ("id", $"{host.Seed.HeldNumber}")));
        }
    }
}
