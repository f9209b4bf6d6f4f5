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
}
