using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using Quartz.Extensibility;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Jobs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Jobs;

/// <summary>Which runs in the history of the jobs are worth an alert.</summary>
public sealed class JobAlertsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task A_job_that_failed_and_all_its_tries_until_it_achieves_something()
    {
        await database.SaveAsync(new PbxNode("pbx7", Now));
        using var host = await StartAsync();
        var history = host.Services.GetRequiredKeyedService<IExecutionHistoryStore>(JobSchedulers.Everywhere);
        await RanAsync(history, JobSchedulers.Everywhere, "weekly", 60, failed: true);
        await RanAsync(history, JobSchedulers.Everywhere, "tried-again", 59, failed: true, retry: true);
        await RanAsync(history, JobSchedulers.OfNode("pbx7"), CallImportJob.Key.Name, 58, failed: true);
        await RanAsync(history, JobSchedulers.OfNode("pbx7"), "of-another-time", 60 * 49, failed: true);
        for (var run = 0; run < 60; run++)
        {
            await RanAsync(history, JobSchedulers.Everywhere, "busy", 50, failed: false);
        }

        Assert.Equal(
            [("import-stuck", "node-pbx7/call-import"), ("job-failed", "trunkflow/weekly")],
            (await FindAsync(host)).Select(alert => (alert.Kind, alert.Subject)).Order());

        // A job that hangs, or reads a file that Asterisk does not write, has not failed.
        var missing = (await FindAsync(host, Node("late", 301), Node("in-time", 300), Node("idle", null), Node("pbx7", 900))).Single(alert => alert.Kind == JobAlerts.RecordsMissing);
        Assert.Equal(("late", AlertSeverity.Critical), (missing.Subject, missing.Severity));
        Assert.Equal(["late", Now.AddSeconds(-301).ToString("O", CultureInfo.InvariantCulture)], missing.Arguments);

        await RanAsync(history, JobSchedulers.Everywhere, "weekly", 1, failed: false);
        Assert.Equal("call-import|node-pbx7|disk full", string.Join('|', Assert.Single(await FindAsync(host)).Arguments));
        await host.StopAsync();
    }

    private static NodeCalls Node(string key, int? seconds) => new(key, true, 0, []) { UnbookedSince = seconds is { } ago ? Now.AddSeconds(-ago) : null };

    private async Task<IReadOnlyList<AlertCondition>> FindAsync(IHost host, params NodeCalls[] nodes)
    {
        await using var db = database.Open();
        return await new JobAlerts(host.Services.GetRequiredService<JobHistory>(), new Nodes(nodes)).FindAsync(db, Now, CancellationToken.None);
    }

    private static Task RanAsync(IExecutionHistoryStore history, string scheduler, string job, int minutesAgo, bool failed, bool retry = false) =>
        history.AddExecution(
            new ExecutionHistoryEntry(
                scheduler, "here", JobKey.DefaultGroup, job, "triggers", "now", Now.AddMinutes(-minutesAgo), TimeSpan.FromSeconds(1), !failed, failed ? "disk full" : null)
            {
                RetryScheduled = retry,
            },
            CancellationToken.None).AsTask();

    private async Task<IHost> StartAsync()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Roles"] = "web" });
        builder.Services.AddTrunkFlowData(database.ConnectionString);
        builder.Services.AddTopics(database.ConnectionString);
        builder.Services.AddCalls();
        builder.Services.AddJobs(builder.Configuration);
        var host = builder.Build();
        // The tables are made when a scheduler starts.
        await host.StartAsync();
        return host;
    }

    private sealed class Nodes(IReadOnlyList<NodeCalls> nodes) : IActiveCalls
    {
        public bool Known => true;
        public IReadOnlyList<ActiveCall> Current => [];
        public double CallsPerSecond => 0;
        IReadOnlyList<NodeCalls> IActiveCalls.Nodes => nodes;
        public ChangeSignal Changes { get; } = new();
    }
}
