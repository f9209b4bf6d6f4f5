using Microsoft.Playwright;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages.Calls;

[Collection(PanelCollection.Name)]
public sealed class ConferenceCallsTests(PanelHost host)
{
    [Fact]
    public async Task The_call_records_of_a_conference_are_a_click_away_and_stay_narrowed_to_it()
    {
        await using var legs = host.Database.Source.CreateCommand(
            $"UPDATE cdr SET conference_id = '{host.Seed.RunningConference}' WHERE id IN (SELECT id FROM cdr WHERE direction = 'outbound' AND attempt = 1 AND is_last_attempt ORDER BY started_at DESC LIMIT 2)");
        Assert.Equal(2, await legs.ExecuteNonQueryAsync());
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/conferences/{host.Seed.RunningConference}?live=off");
        await tab.FollowAsync("#calls");
        await Assertions.Expect(tab.Page.Locator("#filters .chip b").Filter(new() { HasText = "Assembleia da cooperativa" })).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("#list tbody tr")).ToHaveCountAsync(2);

        await tab.Page.ClickAsync("#filters summary");
        await tab.Page.SelectOptionAsync("#f-direction", "Internal");
        await tab.Page.ClickAsync("#filters button[type=submit]");
        await tab.Page.WaitForURLAsync("**direction=Internal**");
        Assert.Contains($"conference={host.Seed.RunningConference}", tab.Page.Url, StringComparison.Ordinal);
        Assert.Empty(tab.Faults);
    }
}
