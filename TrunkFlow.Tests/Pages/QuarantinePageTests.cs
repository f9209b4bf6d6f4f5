using System.Net;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages;

/// <summary>Lines that could not be read, as a reader without scripts gets them: read again, or dismissed.</summary>
public sealed class QuarantinePageTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_line_nobody_could_read_is_read_again_by_an_operator_only()
    {
        using var scene = await CallImportScene.CreateAsync(server.Database);
        var line = scene.Line();
        var good = line.ToString();
        scene.Write(line.With(CallRecordColumn.Sequence, "broken"));
        await scene.ImportAsync();
        var row = Assert.Single(await scene.QuarantineAsync());
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));
        using var operators = await PanelSession.SignInAsync(server, nameof(UserRole.Operator));
        Assert.Contains("The sequence number cannot be read", WebUtility.HtmlDecode(await viewer.TextAsync("/reports/quarantine")), StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Replay", await viewer.TextAsync("/reports/quarantine"), StringComparison.Ordinal);

        var replay = $"/reports/quarantine?handler=Replay&id={row.Id}";
        using var refused = await viewer.PostAsync(replay, [], await viewer.TokenAsync("/reports/quarantine"));
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        using var still = await operators.PostAsync(replay, [], await operators.TokenAsync("/reports/quarantine"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, still.StatusCode);

        await scene.ScalarAsync<Guid>($"UPDATE quarantined_rows SET line = '{good.Replace("'", "''", StringComparison.Ordinal)}' WHERE id = '{row.Id}' RETURNING id");
        using var done = await operators.PostAsync(replay, [], await operators.TokenAsync("/reports/quarantine"));
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Single(await scene.RecordsAsync());
        Assert.Contains(scene.Node, (await viewer.LinesAsync("/reports/quarantine?state=replayed&download=csv"))[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_dismiss_a_line_at_once_one_has_the_last_word()
    {
        using var scene = await CallImportScene.CreateAsync(server.Database);
        scene.WriteText("nonsense\n");
        await scene.ImportAsync();
        var row = Assert.Single(await scene.QuarantineAsync());
        await using var db = server.Database.Open();
        var waits = await db.QuarantinedRows.SingleAsync(kept => kept.Id == row.Id);
        await scene.ScalarAsync<Guid>($"UPDATE quarantined_rows SET dismissed_at = now(), dismissed_by = 'ana', dismissal_reason = 'Noise' WHERE id = '{row.Id}' RETURNING id");

        Assert.Null(waits.DismissedAt);
        await Assert.ThrowsAsync<QuarantinedRowNotWaitingException>(() => new DismissQuarantinedRow(db, new CurrentActor(), server.Database.Clock).RunAsync(new(row.Id, "Disk was full"), default));
        Assert.Equal("ana", (await scene.QuarantineAsync()).Single(kept => kept.Id == row.Id).DismissedBy);
    }

    [Fact]
    public async Task Lines_nothing_can_be_made_of_are_dismissed_together_shown_with_their_reason_and_can_be_read_again()
    {
        using var scene = await CallImportScene.CreateAsync(server.Database);
        var line = scene.Line();
        scene.Write(line.With(CallRecordColumn.Sequence, "broken"));
        scene.WriteText("nonsense\n");
        await scene.ImportAsync();
        var rows = await scene.QuarantineAsync();
        using var viewer = await PanelSession.SignInAsync(server, nameof(UserRole.Viewer));
        using var operators = await PanelSession.SignInAsync(server, nameof(UserRole.Operator));
        Assert.DoesNotContain("handler=Dismiss", await viewer.TextAsync("/reports/quarantine?ask=dismiss"), StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{rows[1].Id}\"", await operators.TextAsync($"/reports/quarantine?ask=dismiss&id={rows[0].Id}"), StringComparison.Ordinal);
        var question = await operators.TextAsync("/reports/quarantine?ask=dismiss");
        Assert.All(rows, row => Assert.Contains($"value=\"{row.Id}\"", question, StringComparison.Ordinal));

        var dismiss = $"/reports/quarantine?handler=Dismiss&ask=dismiss&id={rows[0].Id}&id={rows[1].Id}";
        using var forbidden = await viewer.PostAsync(dismiss, [], await viewer.TokenAsync("/reports/quarantine"));
        Assert.Equal(HttpStatusCode.Redirect, forbidden.StatusCode);
        using var unsaid = await operators.PostAsync(dismiss, [], await operators.TokenAsync("/reports/quarantine"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.StatusCode);
        Assert.Contains("Input_Reason-error", await unsaid.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var done = await operators.PostAsync(dismiss, new() { ["Input.Reason"] = "Disk was full" }, await operators.TokenAsync("/reports/quarantine"));
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);

        Assert.DoesNotContain(rows[0].Id.ToString(), await operators.TextAsync("/reports/quarantine"), StringComparison.Ordinal);
        var dismissed = await operators.TextAsync("/reports/quarantine?state=dismissed");
        Assert.Contains("Disk was full", dismissed, StringComparison.Ordinal);
        Assert.Matches($"(?i)id={rows[0].Id}[^\"]*handler=Replay|handler=Replay[^\"]*id={rows[0].Id}", dismissed);
        Assert.Equal(new QuarantineReplay(0, 0), await new ReplayQuarantine(new OneDatabase(server.Database), new ReplayQuarantinedRow(new OneDatabase(server.Database), scene.NewWriter(), server.Database.Clock)).RunAsync(new(scene.Node), default));

        await scene.ScalarAsync<Guid>($"UPDATE quarantined_rows SET line = '{line.With(CallRecordColumn.Sequence, "0").ToString().Replace("'", "''", StringComparison.Ordinal)}' WHERE id = '{rows[0].Id}' RETURNING id");
        using var read = await operators.PostAsync($"/reports/quarantine?handler=Replay&id={rows[0].Id}", [], await operators.TokenAsync("/reports/quarantine"));
        Assert.Equal(HttpStatusCode.SeeOther, read.StatusCode);
        Assert.Single(await scene.RecordsAsync());
        Assert.DoesNotContain(rows[0].Id.ToString(), await operators.TextAsync("/reports/quarantine?state=dismissed"), StringComparison.Ordinal);
    }
}
