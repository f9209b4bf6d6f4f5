using Microsoft.Playwright;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>
/// Every page in both widths: nothing to hold against it under WCAG 2.2 AA, no script or policy fault, nothing sideways on a telephone.
/// With TRUNKFLOW_SHOTS naming a folder it also keeps pictures in both themes, for people to look at.
/// </summary>
[Collection(PanelCollection.Name)]
public sealed class PageTourTests(PanelHost host, PageTour tour) : IClassFixture<PageTour>
{
    /// <summary>Every page, some of them in several states; keys in braces stand for rows of the seed.</summary>
    internal static readonly string[] Paths =
    [
        "/", "/?span=7d&live=off", "/wall", "/start", "/customers", "/customers?type=trunk&q=exemplo", "/customers?q=ninguem", "/customers?edit={customer}&field=Status", "/customers?saved={customer}&field=Status", "/customers/new", "/customers/{customer}", "/customers/{customer}?ask=block", "/customers/change", "/customers/change?id={customer}&Input.Change=BlockedOut", "/customers/change?id={customer}&Input.Change=Delete", "/customers/change?all=true&Input.Change=Blocked",
        "/customers/{customer}/edit", "/customers/{customer}/numbers", "/customers/{customer}/access", "/customers/{customer}/ledger", "/customers/{customer}/ledger?ask=top-up", "/customers/{customer}/prices", "/tariffs/prices?customer={customer}", "/live-calls", "/live-calls?customer={code}&ask=pbx1-1795690261.4&live=off", "/live-calls?q=ninguem", "/calls", "/calls?period=30d&outcome=failed", "/calls?extension=1&did=0&route={route}",
        "/calls/{call}", "/conferences", "/conferences?status=ended&q=ninguem", "/conferences/edit", "/conferences/edit/{conference}", "/conferences/{conference}", "/conferences/{conference}?ask=End", "/dids", "/dids?status=free&q=0030", "/dids/{did}", "/dids/edit", "/dids/edit/{did}", "/dids/edit/{did}?ask=release", "/dids/{did}/allocate", "/dids/change", "/dids/change?id={did}", "/dids/change?all=true&list=%3Fstatus%3Dallocated", "/dids?edit={did}&field=MonthlySell", "/extensions", "/extensions/change?id={extension}", "/extensions/edit", "/extensions/edit/{extension}", "/extensions/edit/{extension}?ask=secret",
        "/providers", "/providers/{provider}/rates", "/providers/{provider}/rates?q=882105551", "/providers/{provider}/rates?q=ninguem", "/providers/rates?provider={provider}", "/providers/rates/{rate}", "/providers/rates/{rate}?ask=delete", "/providers/edit", "/providers/edit/{provider}?ask=delete", "/gateways", "/gateways/{gateway}", "/gateways/edit", "/gateways/edit/{gateway}", "/routes", "/gateways?edit={gateway}&field=Enabled", "/routes?edit={route}&field=Priority", "/providers?edit={provider}&field=Balance", "/routes/edit", "/routes/edit/{route}", "/simulator", "/simulator?Input.Customer={code}&Input.Number=011987654321", "/simulator?Input.Customer=ninguem&Input.Number=1",
        "/tariffs", "/tariffs/edit", "/tariffs/{plan}", "/tariffs/prices?plan={plan}", "/tariffs/prices/{price}", "/tariffs/lookup", "/tariffs/lookup?Input.Number=011987654321&Input.Plan={plan}&Input.Margin=30", "/tariffs/lookup?Input.Number=1&Input.Customer=ninguem", "/rate-decks", "/rate-decks/upload?plan={plan}", "/rate-decks/{deck}", "/rate-decks/{deck}?show=changed", "/rate-decks/{deck}?only=oddblocks", "/rate-decks/{deck}?show=faulty", "/rate-decks/{deck}?ask=apply", "/imports", "/imports/create?kind=Customers", "/imports/create?kind=Dids", "/imports/create?kind=Extensions", "/imports/{import}", "/imports/{import}?show=New", "/imports/{import}?ask=apply", "/imports/{import}?ask=cancel", "/alerts", "/alerts?over=true", "/settings", "/webhooks", "/webhooks/create", "/webhooks/{webhook}", "/webhooks/{webhook}?ask=renew", "/rerates", "/rerates/create", "/rerates/{rerate}", "/rerates/{rerate}?ask=apply", "/reports", "/reports?group=day&period=30d", "/reports?customer={code}&group=destination&sort=-profit", "/reports?customer=ninguem", "/reports/quality?destinations=true", "/reports/peaks", "/reports/peaks?group=customer&period=30d", "/reports/numbers", "/reports/numbers?group=customer", "/reports/short-calls", "/reports/without-price?period=30d", "/reports/quarantine", "/reports/quarantine?state=replayed", "/reports/quarantine?state=dismissed", "/reports/quarantine?ask=dismiss", "/audit", "/audit?door=panel", "/audit?user={user}", "/api-keys", "/api-keys?state=revoked", "/api-keys/create", "/users", "/users?state=disabled&role=viewer", "/users?q=ninguem", "/users/edit", "/users/edit/{user}", "/users/edit/{user}?ask=Reset", "/jobs", "/jobs?result=all", "/jobs?job=retention&result=failed", "/sync", "/sync/{revision}", "/sync/{earlier}?ask=back", "/start/carrier", "/start/carrier?provider={provider}", "/start/carrier/gateway?provider={provider}", "/start/carrier/gateway?provider={provider}&gateway={gateway}", "/start/carrier/price?provider={provider}&gateway={gateway}", "/start/carrier/test?provider={provider}&gateway={gateway}", "/start/carrier/route?provider={provider}&gateway={gateway}", "/start/trunk", "/start/trunk?plan={plan}", "/start/trunk/price?plan={plan}", "/start/trunk/customer?plan={plan}", "/start/trunk/customer?plan={plan}&customer={customer}", "/start/trunk/ready?customer={customer}", "/start/number", "/start/number?customer={telephones}", "/start/number/extension?customer={telephones}", "/start/number/extension?customer={telephones}&extension={extension}", "/start/number/did?customer={telephones}&extension={extension}", "/start/number/rings?customer={telephones}&extension={extension}&did={did}", "/test-calls", "/test-calls?gateway={gateway}", "/test-calls/create?gateway={gateway}", "/test-calls/create?customer={customer}", "/security-events", "/security-events?kind=password&q=203", "/security-events?q=ninguem", "/preferences", "/profile", "/search", "/search?q=miragem", "/search?q=5555", "/search?q=ninguem", "/gateways?q=ninguem", "/providers?q=ninguem", "/routes?q=ninguem", "/nowhere",
    ];

    /// <summary>A page enlarged four times (WCAG 2.2, 1.4.10), a tablet both ways, and a large screen.</summary>
    private static readonly int[] OtherWidths = [320, 768, 1024, 2560];

    public static TheoryData<string> Pages() => new(Paths);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_is_accessible_quiet_and_fits_a_telephone(string path)
    {
        var tab = await tour.TabAsync(IsForAdministrators(path) ? "admin" : PanelHost.Operator);
        await tab.GoToAsync(Real(path, host.Seed));
        foreach (var (width, dark) in PanelPictures.Looks)
        {
            await PanelPictures.LookAsync(tab, width, dark);
            await KeepPictureAsync(tab, path, width, dark);
            // Where a field with the focus has scrolled the page, the bar at the top covers half a row.
            await tab.Page.EvaluateAsync("() => scrollTo(0, 0)");
            Assert.Empty(await tab.AxeAsync());
            Assert.True(await tab.SidewaysAsync() <= 0, $"{path} is wider than {width} px");
        }

        foreach (var width in OtherWidths)
        {
            await tab.Page.SetViewportSizeAsync(width, 1000);
            Assert.True(await tab.SidewaysAsync() <= 0, $"{path} is wider than {width} px");
        }

        Assert.Empty(await tab.MissingIconsAsync());
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task The_sign_in_page_is_accessible_too()
    {
        foreach (var (width, dark) in PanelPictures.Looks)
        {
            await using var tab = await host.OpenAsync(user: null, width: width, dark: dark);
            await tab.GoToAsync("/sign-in");
            await tab.Page.FillAsync("#Input_Username", "ninguem");
            await tab.Page.FillAsync("#Input_Password", "errada");
            await tab.Page.ClickAsync(".btn-primary");
            await Assertions.Expect(tab.Page.Locator(".notice.is-bad")).ToBeVisibleAsync();
            await KeepPictureAsync(tab, "/sign-in", width, dark);
            Assert.Empty(await tab.AxeAsync());
            Assert.Empty(tab.Faults);
        }
    }

    private static bool IsForAdministrators(string path) => path.StartsWith("/audit", StringComparison.Ordinal) || path.StartsWith("/users", StringComparison.Ordinal) || path.StartsWith("/api-keys", StringComparison.Ordinal) || path.StartsWith("/webhooks", StringComparison.Ordinal) || path is "/settings";

    /// <summary>A page with the keys of rows that are there.</summary>
    internal static string Real(string path, PanelSeed seed) => new Dictionary<string, Guid>
    {
        ["{customer}"] = seed.Customers[3].Id,
        ["{call}"] = seed.FailedOver.Id,
        ["{conference}"] = seed.RunningConference,
        ["{did}"] = seed.HeldNumber,
        ["{extension}"] = seed.Extensions[1].Id,
        ["{telephones}"] = seed.Extensions[1].CustomerId,
        ["{provider}"] = seed.Gateways[0].ProviderId,
        ["{gateway}"] = seed.Gateways[0].Id,
        ["{route}"] = seed.Routes[0].Id,
        ["{rate}"] = seed.Rate,
        ["{plan}"] = seed.Plan,
        ["{price}"] = seed.Price,
        ["{deck}"] = seed.Deck,
        ["{import}"] = seed.Import,
        ["{rerate}"] = seed.Rerate,
        ["{webhook}"] = seed.Webhook,
        ["{revision}"] = seed.Revision,
        ["{earlier}"] = seed.EarlierRevision,
        ["{user}"] = seed.LockedUser,
    }.Aggregate(path.Replace("{code}", seed.Customers[0].Code, StringComparison.Ordinal), (address, pair) => address.Replace(pair.Key, pair.Value.ToString(), StringComparison.Ordinal));

    private static Task KeepPictureAsync(PanelTab tab, string path, int width, bool dark)
    {
        var name = string.Concat(path.Select(character => char.IsLetterOrDigit(character) ? character : '-')).Trim('-');
        return PanelPictures.KeepAsync(tab, name.Length == 0 ? "dashboard" : name, width, dark);
    }
}
