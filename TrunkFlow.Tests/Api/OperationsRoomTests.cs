using System.Text.Json;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>What a wall display and the people behind it ask: figures, job runs, lines that could not be read.</summary>
[Trait("engine", "any")]
public sealed class OperationsRoomTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly ApiClient api = server.As(UserRole.Operator);

    [Fact]
    public async Task The_dashboard_answers_with_figures_and_leaves_out_what_nobody_knows()
    {
        var board = (await api.DataAsync(
            "{ dashboard { today { attempts calls answered minutes sell buy profit answerRatio margin } lastDay { start calls } postDialDelay { median worst } topDestinations { prefix } activeCalls callsPerSecond } }",
            new { })).GetProperty("dashboard");

        Assert.Equal(0, board.GetProperty("today").GetProperty("calls").GetInt32());
        Assert.Equal(JsonValueKind.Null, board.GetProperty("today").GetProperty("answerRatio").ValueKind);
        Assert.Equal(25, board.GetProperty("lastDay").GetArrayLength());
    }

    [Fact]
    public async Task Jobs_have_a_history() =>
        await Eventually.TrueAsync(
            async () => (await api.DataAsync("{ jobRuns(count: 20) { scheduler job startedAt durationMilliseconds result summary } }", new { })).GetProperty("jobRuns").GetArrayLength() > 0,
            "a job has run",
            60);

    [Fact]
    public async Task A_line_that_still_cannot_be_read_is_refused_with_a_sentence()
    {
        var source = new CdrSource("pbx-quarantine", "/tmp/none", 1, "00", DateTimeOffset.UnixEpoch);
        var row = new QuarantinedRow(source.Id, 0, "nonsense", "columns", DateTimeOffset.UnixEpoch);
        await server.Database.SaveAsync(source, row);

        var rows = (await api.DataAsync("{ quarantinedRows(first: 5) { nodes { id line reason offset } } }", new { })).GetProperty("quarantinedRows").GetProperty("nodes");
        Assert.Contains(rows.EnumerateArray(), found => found.GetProperty("line").GetString() == "nonsense");
        var errors = (await api.DataAsync(
            "mutation ($input: ReplayQuarantinedRowInput!) { replayQuarantinedRow(input: $input) { quarantinedRow { id } errors { __typename ... on Error { message } } } }",
            new { input = new { id = row.Id } })).GetProperty("replayQuarantinedRow").GetProperty("errors");
        Assert.Equal("QuarantinedRowUnreadableError", errors[0].GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task Lines_nothing_can_be_made_of_are_dismissed_once_with_a_reason()
    {
        var source = new CdrSource("pbx-dismissal", "/tmp/none", 2, "00", DateTimeOffset.UnixEpoch);
        QuarantinedRow[] rows = [.. Enumerable.Range(0, 3).Select(place => new QuarantinedRow(source.Id, place, "nonsense", "columns", DateTimeOffset.UnixEpoch))];
        await server.Database.SaveAsync([source, .. rows]);

        var one = (await api.MutateAsync("dismissQuarantinedRow", new { id = rows[0].Id, reason = " Cut by a full disk " }, "quarantinedRow { dismissedAt dismissedBy dismissalReason replayedAt }")).GetProperty("quarantinedRow");
        Assert.Equal("Cut by a full disk", one.GetProperty("dismissalReason").GetString());
        Assert.Equal(JsonValueKind.String, one.GetProperty("dismissedAt").ValueKind);
        Assert.NotEqual("", one.GetProperty("dismissedBy").GetString());
        Assert.Equal("QuarantinedRowNotWaitingError", (await api.RefusalAsync("dismissQuarantinedRow", new { id = rows[0].Id, reason = "Again" }, "QuarantinedRowNotWaitingError")).Type);
        Assert.Equal(("InvalidValueError", "reason"), ((await api.RefusalAsync("dismissQuarantinedRow", new { id = rows[1].Id, reason = " " }, "InvalidValueError")) is var refused ? (refused.Type, refused.Field) : default));
        Assert.Equal("NotFoundError", (await api.RefusalAsync("dismissQuarantinedRows", new { ids = new[] { rows[1].Id, Guid.CreateVersion7() }, reason = "x" }, "NotFoundError")).Type);
        // All of them or none.
        Assert.Equal("QuarantinedRowNotWaitingError", (await api.RefusalAsync("dismissQuarantinedRows", new { ids = new[] { rows[1].Id, rows[0].Id }, reason = "x" }, "QuarantinedRowNotWaitingError")).Type);
        Assert.Equal(2, (await api.MutateAsync("dismissQuarantinedRows", new { ids = new[] { rows[1].Id, rows[2].Id }, reason = "x" }, "quarantinedRows { id }")).GetProperty("quarantinedRows").GetArrayLength());

        var log = await server.As(UserRole.Admin).DataAsync("query ($id: String!) { auditEntries(where: { subjectId: { eq: $id }, action: { eq: CHANGED } }) { nodes { kind after } } }", new { id = rows[0].Id.ToString() });
        Assert.Contains("Cut by a full disk", log.GetProperty("auditEntries").GetProperty("nodes")[0].GetProperty("after").ToString(), StringComparison.Ordinal);
    }
}
