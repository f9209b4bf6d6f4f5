using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Alerts.Webhooks;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

[Collection(PanelCollection.Name)]
public sealed class WebhooksPageTests(PanelHost host)
{
    [Fact]
    public async Task A_webhook_is_switched_off_on_its_page()
    {
        var webhook = new Webhook(new WebhookDetails("Some ao desligar", "https://desligado.example/alerta", AlertSeverity.Critical, true));
        await host.Database.SaveAsync(webhook);
        await using var tab = await host.OpenAsync("admin", script: false);
        await tab.GoToAsync($"/webhooks/{webhook.Id}");
        await tab.Page.UncheckAsync("#Input_Enabled");
        await tab.Page.ClickAsync(".savebar .btn-primary");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToBeVisibleAsync();
        await using (var db = host.Database.Open())
        {
            Assert.False((await db.Webhooks.SingleAsync(row => row.Id == webhook.Id)).Enabled);
        }

        await tab.GoToAsync("/webhooks/create");
        Assert.True(await tab.Page.IsCheckedAsync("#Input_Enabled"));
    }
}
