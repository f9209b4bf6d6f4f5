using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>Jobs as a program sees them, and has them run.</summary>
[Trait("engine", "any")]
public sealed class JobsApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Run = "mutation ($input: RunJobInput!) { runJob(input: $input) { job { scheduler name awake } errors { __typename ... on Error { message } } } }";

    [Fact]
    public async Task An_administrator_has_a_job_run_at_once_and_it_stands_in_the_history_and_the_audit_log()
    {
        var viewer = server.As(UserRole.Viewer);
        await Eventually.TrueAsync(async () => (await JobAsync(viewer)).GetProperty("awake").GetBoolean(), "the scheduler has checked in", 60);
        Assert.Equal(JsonValueKind.Null, (await JobAsync(viewer)).GetProperty("lastRun").ValueKind);
        Assert.NotEqual(JsonValueKind.Null, (await JobAsync(viewer)).GetProperty("nextAt").ValueKind);

        var answer = (await server.As(UserRole.Admin).DataAsync(Run, new { input = new { scheduler = "trunkflow", job = "retention" } })).GetProperty("runJob");
        Assert.Equal("retention", answer.GetProperty("job").GetProperty("name").GetString());
        await Eventually.TrueAsync(async () => (await JobAsync(viewer)).GetProperty("lastRun").ValueKind == JsonValueKind.Object, "it has run", 60);
        var runs = (await viewer.DataAsync("""{ jobRuns(job: "retention") { job result } }""", new { })).GetProperty("jobRuns");
        Assert.Equal("SKIPPED", Assert.Single(runs.EnumerateArray()).GetProperty("result").GetString());
        Assert.Empty((await viewer.DataAsync("""{ jobRuns(job: "retention", results: [SUCCEEDED, FAILED]) { job } }""", new { })).GetProperty("jobRuns").EnumerateArray());
        await using var db = server.Database.Open();
        Assert.Equal(("trunkflow/retention", "admin"), await db.AuditEntries.Where(entry => entry.Kind == "JobAsked").Select(entry => new ValueTuple<string, string>(entry.SubjectId, entry.ActorName)).SingleAsync());
    }

    [Theory]
    [InlineData("trunkflow", "call-import")]
    [InlineData("node-nowhere", "call-import")]
    [InlineData("", "")]
    public async Task A_job_nobody_has_is_refused_with_a_sentence(string scheduler, string job)
    {
        var answer = (await server.As(UserRole.Admin).DataAsync(Run, new { input = new { scheduler, job } })).GetProperty("runJob");
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("job").ValueKind);
        Assert.Equal("UnknownJobError", answer.GetProperty("errors")[0].GetProperty("__typename").GetString());
    }

    [Theory]
    [InlineData(UserRole.Operator)]
    [InlineData(UserRole.Viewer)]
    public async Task Whoever_is_no_administrator_sees_jobs_and_runs_none(UserRole role)
    {
        Assert.NotEqual(0, (await server.As(role).DataAsync("{ jobs { name } }", new { })).GetProperty("jobs").GetArrayLength());
        var answer = await server.As(role).AnswerAsync(Run, new { input = new { scheduler = "trunkflow", job = "retention" } });
        Assert.Equal("AUTH_NOT_AUTHORIZED", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_partner_sees_none()
    {
        var customer = Some.TrunkCustomer();
        var partner = new User($"partner{Some.Number}", Bcrypt.Hash(RunningServer.Password, 4), UserRole.Partner, customer.Id);
        await server.Database.SaveAsync(customer, partner);
        var answer = await server.As(partner).AnswerAsync("{ jobs { name } }", new { });
        Assert.Equal("AUTH_NOT_AUTHORIZED", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static async Task<JsonElement> JobAsync(ApiClient api) =>
        (await api.DataAsync("{ jobs { scheduler name awake runningSince nextAt lastRun { result summary fault figures { name value } } } }", new { })).GetProperty("jobs")
            .EnumerateArray().Single(job => job.GetProperty("name").GetString() == "retention");
}
