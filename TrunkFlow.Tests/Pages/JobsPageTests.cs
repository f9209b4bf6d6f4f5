using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Server.Jobs;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>What the program does by itself, and having it done at once.</summary>
[Collection(PanelCollection.Name)]
public sealed class JobsPageTests(PanelHost host)
{
    [Fact]
    public async Task An_administrator_has_a_job_run_and_the_page_shows_what_it_did_by_itself()
    {
        await using var tab = await host.OpenAsync("admin");
        await tab.GoToAsync("/jobs?job=retention&result=all");
        var before = await tab.Page.Locator("#runs tbody tr").CountAsync();
        await tab.Page.ClickAsync("#run-trunkflow-retention");
        await Assertions.Expect(tab.Page.Locator(".toast")).ToContainTextAsync("Limpeza do que venceu");
        await tab.GoToAsync("/jobs?job=retention&result=all");
        await Assertions.Expect(tab.Page.Locator("#runs tbody tr")).ToHaveCountAsync(before + 1, new() { Timeout = 20_000 });
        await Assertions.Expect(tab.Page.Locator("#runs tbody tr").First).ToContainTextAsync("Nada a fazer");
        await Assertions.Expect(Row(tab, "Limpeza do que venceu").Locator(".status")).ToHaveTextAsync("Nada a fazer");
        await using var db = host.Database.Open();
        Assert.True(await db.AuditEntries.AnyAsync(entry => entry.Kind == "JobAsked" && entry.ActorName == "admin" && entry.Door == TrunkFlow.Server.Common.Door.Panel));
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_run_that_ends_appears_on_an_open_page()
    {
        await using var viewer = await host.OpenAsync(PanelHost.Viewer);
        await viewer.GoAndHearAsync("/jobs?job=did-charges&result=all");
        var before = await viewer.Page.Locator("#runs tbody tr").CountAsync();
        await using var admin = await host.OpenAsync("admin");
        await admin.GoToAsync("/jobs");
        await admin.Page.ClickAsync("#run-trunkflow-did-charges");
        // Sooner than the half minute after which the page asks anyway.
        await Assertions.Expect(viewer.Page.Locator("#runs tbody tr")).ToHaveCountAsync(before + 1, new() { Timeout = 20_000 });
        Assert.Empty(viewer.Faults);
    }

    [Fact]
    public async Task Runs_are_narrowed_to_a_job_and_a_result_and_those_with_nothing_to_do_are_shown_on_demand()
    {
        await using var tab = await host.OpenAsync(script: false);
        await Eventually.TrueAsync(async () =>
        {
            await tab.GoToAsync("/jobs?result=skipped&job=call-peaks");
            return await tab.Page.Locator("#runs tbody tr").CountAsync() > 0;
        }, "the job has run", 60);
        Assert.All(await tab.Page.Locator("#runs tbody th").AllInnerTextsAsync(), name => Assert.Equal("Picos de canais", name));
        Assert.All(await tab.Page.Locator("#runs tbody .status").AllInnerTextsAsync(), result => Assert.Equal("Nada a fazer", result.Trim()));
        await tab.GoToAsync("/jobs");
        Assert.DoesNotContain("Nada a fazer", await tab.Page.InnerTextAsync("#runs"), StringComparison.Ordinal);
        await tab.GoToAsync("/jobs?result=failed&job=webhooks");
        await Assertions.Expect(tab.Page.Locator("#runs .empty")).ToContainTextAsync("Nenhuma execução");
    }

    [Fact]
    public async Task Nobody_but_an_administrator_is_offered_a_run_or_gets_one()
    {
        foreach (var user in (string[])[PanelHost.Operator, PanelHost.Viewer])
        {
            await using var tab = await host.OpenAsync(user);
            await tab.GoToAsync("/jobs");
            await Assertions.Expect(Row(tab, "Limpeza do que venceu")).ToBeVisibleAsync();
            Assert.Equal(0, await tab.Page.Locator("#jobs form").CountAsync());
            await tab.GoToAsync("/profile");
            Assert.Equal(403, await tab.PostAsync("/jobs?handler=Run", ("Input.Scheduler", JobSchedulers.Everywhere), ("Input.Job", "retention")));
        }
    }

    [Fact]
    public async Task A_job_that_is_not_there_is_refused_on_the_page()
    {
        await using var tab = await host.OpenAsync("admin");
        await tab.GoToAsync("/jobs");
        // At once, the button found in the same breath: what is shown is live, and a form that was renewed meanwhile sends nothing.
        await tab.Page.EvaluateAsync("() => { const button = document.getElementById('run-trunkflow-retention'); button.form.elements['Input.Job'].value = 'ninguem'; button.form.requestSubmit(button); }");
        await Assertions.Expect(tab.Page.Locator("[data-errors]")).ToContainTextAsync("ninguem");
    }

    private static ILocator Row(PanelTab tab, string name) => tab.Page.Locator("#jobs tbody tr", new() { HasText = name });
}
