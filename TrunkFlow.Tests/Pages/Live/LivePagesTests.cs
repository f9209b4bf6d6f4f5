using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages.Live;

/// <summary>Pages renew themselves well before the half minute after which they ask anyway.</summary>
[Collection(PanelCollection.Name)]
public sealed class LivePagesTests(PanelHost host)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Soon = new() { Timeout = 8_000 };

    [Fact]
    public async Task A_call_appears_on_an_open_page_when_the_stream_tells_of_it()
    {
        await using var tab = await host.OpenAsync();
        await OpenedAsync(tab, "/live-calls");
        host.Switch.Ring(Call("pbx1-told", "551143210011"));
        await Assertions.Expect(tab.Page.Locator("#list tr", new() { HasText = "551143210011" })).ToBeVisibleAsync(Soon);
        Assert.Empty(tab.Faults);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/extensions")]
    [InlineData("/gateways")]
    public async Task A_page_is_not_read_again_as_soon_as_it_is_open(string path)
    {
        await using var tab = await host.OpenAsync();
        var again = new List<string>();
        tab.Page.Request += (_, request) =>
        {
            if (request.Headers.ContainsKey("hx-request"))
            {
                again.Add(request.Url);
            }
        };
        await OpenedAsync(tab, path);
        Assert.Empty(again);
    }

    [Fact]
    public async Task A_conference_shows_who_came_in()
    {
        var participant = await InvitedAsync();
        await using var tab = await host.OpenAsync();
        await OpenedAsync(tab, $"/conferences/{participant.ConferenceId}");
        await Assertions.Expect(tab.Page.Locator("#participants tbody .status")).Not.ToHaveTextAsync("Na sala");
        await using (var db = host.Database.Open())
        {
            var row = await db.ConferenceParticipants.SingleAsync(row => row.Id == participant.Id);
            db.Entry(row).Property(one => one.Status).CurrentValue = ParticipantStatus.Joined;
            await db.SaveChangesAsync();
        }

        await host.TellAsync(ConferenceChange.Topic, new ConferenceChange(participant.ConferenceId, Guid.Empty, TimeProvider.System.GetUtcNow()));
        await Assertions.Expect(tab.Page.Locator("#participants tbody .status")).ToHaveTextAsync("Na sala", new() { Timeout = 8_000 });
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_gateway_that_stops_answering_is_seen_on_the_open_list()
    {
        var provider = Some.Provider();
        var gateway = Some.Gateway(provider, "203.0.113.77");
        var state = new GatewayState(gateway.Id, "pbx1");
        state.Saw(GatewayStatus.Reachable, 20, TimeProvider.System.GetUtcNow());
        await host.Database.SaveAsync(provider, gateway, state);
        await using var tab = await host.OpenAsync();
        await OpenedAsync(tab, "/gateways");
        var status = tab.Page.Locator("#list tr", new() { HasText = gateway.Name }).Locator(".status");
        await Assertions.Expect(status).ToHaveTextAsync("Responde");
        await using (var db = host.Database.Open())
        {
            (await db.GatewayStates.SingleAsync(row => row.GatewayId == gateway.Id)).Saw(GatewayStatus.Unreachable, null, TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync();
        }

        await host.TellAsync(GatewayStatusChange.Topic, new GatewayStatusChange(
            gateway.Id, "pbx1", GatewayStatus.Unreachable, GatewayStatus.Reachable, null, RegistrationStatus.None, RegistrationStatus.None, TimeProvider.System.GetUtcNow()));
        await Assertions.Expect(status).ToHaveTextAsync("Sem resposta", new() { Timeout = 8_000 });
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_telephone_that_registers_is_seen_on_the_list_as_it_was_narrowed()
    {
        var extension = Some.Extension(host.Seed.Customers[1], "79431");
        await host.Database.SaveAsync(extension);
        await using var tab = await host.OpenAsync();
        await OpenedAsync(tab, "/extensions?registered=false&q=79431");
        await Assertions.Expect(tab.Page.Locator("#list tbody tr")).ToHaveCountAsync(1);
        var state = new ExtensionState(extension.Id, extension.CustomerId, "pbx1");
        state.Saw(ExtensionStatus.Registered, 1, null, "Told", null, TimeProvider.System.GetUtcNow());
        await host.Database.SaveAsync(state);
        await host.TellAsync(ExtensionStatusChange.Topic, new ExtensionStatusChange(extension.Id, extension.CustomerId, "pbx1", state.Status, ExtensionStatus.Unregistered, 1, "Told", TimeProvider.System.GetUtcNow()));

        await Assertions.Expect(tab.Page.Locator("#list .empty")).ToBeVisibleAsync(Soon);
        await Assertions.Expect(tab.Page.Locator("#filters .chip b")).ToHaveCountAsync(1);
        Assert.EndsWith("/extensions?registered=false&q=79431", tab.Page.Url, StringComparison.Ordinal);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_hidden_tab_asks_nothing_and_holds_no_stream_and_is_up_to_date_when_seen_again()
    {
        await using var tab = await host.OpenAsync();
        await OpenedAsync(tab, "/live-calls");
        await TurnAsync(tab, hidden: true);
        var requests = new List<string>();
        tab.Page.Request += (_, request) => requests.Add(request.Url);
        host.Switch.Ring(Call("pbx1-hidden", "551143210012"));
        await Eventually.TrueAsync(async () => await SourcesAsync(tab) == 0, "the stream is closed");
        Assert.Empty(requests);

        await TurnAsync(tab, hidden: false);
        await Assertions.Expect(tab.Page.Locator("#list tr", new() { HasText = "551143210012" })).ToBeVisibleAsync(Soon);
        Assert.Equal(1, await SourcesAsync(tab));
        host.Switch.Ring(Call("pbx1-seen", "551143210013"));
        await Assertions.Expect(tab.Page.Locator("#list tr", new() { HasText = "551143210013" })).ToBeVisibleAsync(Soon);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Durations_run_on_between_answers()
    {
        await using var tab = await host.OpenAsync();
        await OpenedAsync(tab, "/live-calls");
        var first = await tab.Page.Locator("#list td[data-seconds]").First.TextContentAsync();
        Assert.Matches(@"^(\d+:)?\d+:\d\d$", first);
        // A cell that an answer replaced shows nothing; the next one may.
        Assert.True(await tab.Page.EvaluateAsync<bool>("""
            async () => {
              for (let tries = 0; tries < 8; tries++) {
                const cell = document.querySelector('#list td[data-seconds]');
                const before = cell.textContent;
                await new Promise(resolve => setTimeout(resolve, 2500));
                if (cell.isConnected && cell.textContent !== before && /^(\d+:)?\d+:\d\d$/.test(cell.textContent)) {
                  return true;
                }
              }
              return false;
            }
            """));
    }

    [Fact]
    public async Task A_page_whose_stream_is_refused_asks_by_itself()
    {
        await using var tab = await host.OpenAsync();
        await tab.Page.RouteAsync("**/live/events*", route => route.FulfillAsync(new() { Status = 429 }));
        await tab.GoToAsync("/live-calls");
        host.Switch.Ring(Call("pbx1-refused", "551143210014"));
        await Assertions.Expect(tab.Page.Locator("#list tr", new() { HasText = "551143210014" })).ToBeVisibleAsync(new() { Timeout = 29_000 });
    }

    [Fact]
    public async Task A_page_is_left_for_the_sign_in_when_its_session_ends()
    {
        var user = new User($"saida{Some.Number}", Bcrypt.Hash(PanelHost.Password, 4), UserRole.Viewer);
        await host.Database.SaveAsync(user);
        await using var tab = await host.OpenAsync(user: null);
        await tab.SignInAsync(user.Username, PanelHost.Password);
        await OpenedAsync(tab, "/customers");
        await using (var db = host.Database.Open())
        {
            (await db.Users.SingleAsync(row => row.Id == user.Id)).Disable();
            await db.SaveChangesAsync();
        }

        await tab.Page.WaitForURLAsync("**/sign-in*", new() { Timeout = 29_000 });
    }

    [Fact]
    public async Task A_page_that_stood_still_says_so_until_it_moves_again()
    {
        await using var tab = await host.OpenAsync();
        await OpenedAsync(tab, "/live-calls");
        var words = await tab.Page.Locator("[data-live-words]").TextContentAsync();
        await tab.Page.Context.SetOfflineAsync(true);
        // A request that is still on its way takes the next ones in: how many are missed is not how many are asked.
        await tab.Page.EvaluateAsync("() => setInterval(() => htmx.trigger('#list', 'sse:calls'), 100)");
        await Assertions.Expect(tab.Page.Locator("[data-live-words]")).ToContainTextAsync("Parado desde");
        await tab.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(tab.Page.Locator("[data-live-words]")).ToHaveTextAsync(words!);
    }

    /// <summary>See <see cref="PanelTab.GoAndHearAsync"/>; its streams can be counted.</summary>
    private static async Task OpenedAsync(PanelTab tab, string path)
    {
        await tab.Page.AddInitScriptAsync("""
            window.sources = [];
            window.EventSource = class extends EventSource {
              constructor(...given) { super(...given); window.sources.push(this); }
            };
            """);
        await tab.GoAndHearAsync(path);
    }

    private static Task<int> SourcesAsync(PanelTab tab) => tab.Page.EvaluateAsync<int>("() => window.sources.filter(source => source.readyState !== EventSource.CLOSED).length");

    private static async Task TurnAsync(PanelTab tab, bool hidden) => await tab.Page.EvaluateAsync(
        "hidden => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden }); document.dispatchEvent(new Event('visibilitychange')); }", hidden);

    private ActiveCall Call(string id, string from) => new(
        "pbx1", id, CallDirection.Outbound, "c-1001", from, "+5511955550142", host.Seed.Gateways[0].EndpointName, TimeProvider.System.GetUtcNow().AddSeconds(-70), null);

    private async Task<ConferenceParticipant> InvitedAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var conference = new Conference(host.Seed.Customers[3].Id, $"Ao vivo {Some.Number}");
        var participant = conference.Invite("+5511955550199", null, now);
        conference.Start("pbx1", now);
        await host.Database.SaveAsync(conference);
        return participant;
    }
}
