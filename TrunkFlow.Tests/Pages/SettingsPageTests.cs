using Microsoft.Playwright;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Settings;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>The administrator's page of what holds everywhere; it has its own panel, whose choices nobody else depends on.</summary>
public sealed class SettingsPageTests : IAsyncLifetime
{
    private const string Submit = ".savebar .btn-primary";

    private readonly PanelHost host = new();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task What_is_saved_holds_and_what_is_refused_changes_nothing()
    {
        await using var tab = await host.OpenAsync("admin", script: false);
        await tab.GoToAsync("/settings");
        Assert.Equal("America/Sao_Paulo", await tab.Page.InputValueAsync("#Input_TimeZone"));
        Assert.Equal("", await tab.Page.InputValueAsync("#Input_CallRetention"));
        await tab.Page.FillAsync("#Input_CallRetention", "2");
        await tab.Page.FillAsync("#Input_AlertQualityDrop", "25");
        await tab.Page.ClickAsync(Submit);
        await Assertions.Expect(tab.Page.Locator("#Input_CallRetention[aria-invalid=true]")).ToBeVisibleAsync();
        Assert.Equal("25", await tab.Page.InputValueAsync("#Input_AlertQualityDrop"));
        Assert.Equal("40", (await ReadAsync())[Setting.AlertQualityDrop]);

        // Two years ago there were calls; before they are deleted one is asked.
        await using (var connection = await host.Database.Source.OpenConnectionAsync())
        {
            await CallPartitions.EnsureAsync(connection, [CallPartitions.MonthOf(host.Database.Clock.Now.AddMonths(-26))], default);
        }

        await tab.Page.FillAsync("#Input_CallRetention", "24");
        await tab.Page.ClickAsync(Submit);
        await Assertions.Expect(tab.Page.Locator(".notice.is-warn")).ToContainTextAsync("apagados");
        Assert.Equal(Setting.Forever, (await ReadAsync())[Setting.CallRetention]);
        await PanelPictures.KeepEveryLookAsync(tab, "settings-forget");
        Assert.Equal("#Input_ForgetCalls", await tab.Page.GetAttributeAsync(".notice.is-bad a", "href"));
        await tab.Page.CheckAsync("#Input_ForgetCalls");
        await tab.Page.FillAsync("#Input_TimeZone", "America/Manaus");
        await tab.Page.SelectOptionAsync("#Input_Publishing", Setting.ReviewFirst);
        await tab.Page.ClickAsync(Submit);
        await Assertions.Expect(tab.Page.Locator(".toast")).ToBeVisibleAsync();
        Assert.Equal("24", await tab.Page.InputValueAsync("#Input_CallRetention"));
        var settings = await ReadAsync();
        Assert.Equal(
            ["24", "America/Manaus", Setting.ReviewFirst, "25"],
            [settings[Setting.CallRetention], settings[Setting.TimeZone], settings[Setting.Publishing], settings[Setting.AlertQualityDrop]]);
    }

    [Fact]
    public async Task A_page_that_is_no_longer_true_is_refused_and_only_administrators_open_it()
    {
        await using var tab = await host.OpenAsync("admin");
        await tab.GoToAsync("/settings");
        await using (var db = host.Database.Open())
        {
            await new ChangeSetting(db, host.Database.Actor).RunAsync(new ChangeSettingInput(Setting.CallRetention, "36"), default);
        }

        await tab.Page.FillAsync("#Input_AlertQualityDrop", "50");
        var answer = await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.ClickAsync(Submit), response => response.Request is { Method: "POST", IsNavigationRequest: true });
        Assert.Equal(422, answer.Status);
        Assert.Equal("36", (await ReadAsync())[Setting.CallRetention]);

        // The tab's user has no second factor, so nobody may be required to have one.
        await tab.GoToAsync("/settings");
        await tab.Page.CheckAsync("#Input_RequireSecondFactor");
        answer = await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.ClickAsync(Submit), response => response.Request is { Method: "POST", IsNavigationRequest: true });
        Assert.Equal(422, answer.Status);

        await using var operators = await host.OpenAsync();
        Assert.Equal(403, (await operators.Page.GotoAsync(new Uri(host.Address, "/settings").ToString()))!.Status);
    }

    private async Task<InstallationSettings> ReadAsync()
    {
        await using var db = host.Database.Open();
        return await InstallationSettings.ReadAsync(db, default);
    }
}
