using Microsoft.Playwright;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages.Sync;

[Collection(PanelCollection.Name)]
public sealed class LiveLogTests(PanelHost host)
{
    [Fact]
    public async Task A_publish_is_followed_step_by_step_and_a_refusal_says_why()
    {
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/sync");
        var log = tab.Page.Locator("#log li");
        var checking = new SyncStatusChange("pbx1", SyncStatus.Checking, 12, 1, true, 13, null, TimeProvider.System.GetUtcNow(), PublishStep.Reload);
        await host.TellAsync(SyncStatusChange.Topic, checking);
        await Assertions.Expect(log.First).ToContainTextAsync("Recarregando o Asterisk e conferindo", new() { Timeout = 5_000 });
        await Assertions.Expect(log.First).ToContainTextAsync("versão 13");

        await host.TellAsync(SyncStatusChange.Topic, checking with { Status = SyncStatus.Failed, Step = null, Failure = "Asterisk does not hold <b>what</b> the files say.\nendpoint gw-x is missing" });
        await Assertions.Expect(log.First).ToContainTextAsync("Recusada", new() { Timeout = 5_000 });
        await Assertions.Expect(log.First).ToContainTextAsync("Asterisk does not hold <b>what</b> the files say.");
        await Assertions.Expect(log.Nth(1)).ToContainTextAsync("Recarregando");
        Assert.Empty(tab.Faults);
    }
}
