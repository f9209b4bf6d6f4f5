using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using Quartz.Extensibility;
using TrunkFlow.GraphQL.Subscriptions;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Jobs;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Jobs;

public sealed class JobsFeatureTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_new_line_starts_the_import_and_the_run_stands_in_the_history()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        using var host = await StartAsync("web,node", scene);
        await using var told = await host.Services.GetRequiredService<ITopicEventReceiver>().SubscribeAsync<JobRun>(TellJobRuns.Topic);
        scene.Write(scene.Line().At(TimeProvider.System.GetUtcNow().AddMinutes(-5), 60));

        await Eventually.TrueAsync(async () => (await scene.RecordsAsync()).Count == 1, "the line is imported", 60);

        var history = host.Services.GetRequiredService<JobHistory>();
        await Eventually.TrueAsync(async () => (await history.LatestAsync(20, null, null, default)).Any(run => run is { Job: "call-import", Result: JobResult.Succeeded, Summary: not null }), "the run is in the history", 60);
        await Eventually.TrueAsync(async () => (await history.LatestAsync(20, null, null, default)).Any(run => run is { Job: "call-partitions", Result: JobResult.Succeeded }), "partitions are kept", 60);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var run in told.ReadEventsAsync().WithCancellation(deadline.Token))
        {
            if (run is { Job: "call-import", Result: JobResult.Succeeded })
            {
                Assert.Equal($"node-{scene.Node}", run.Scheduler);
                Assert.NotNull(run.Summary);
                break;
            }
        }

        await host.StopAsync();
    }

    [Fact]
    public async Task A_server_without_the_node_role_leaves_the_file_alone()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        using var host = await StartAsync("web", scene);

        Assert.Equal([JobSchedulers.Everywhere], host.Services.GetRequiredService<JobSchedulers>().Here);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_job_of_another_host_is_seen_and_asked_for_through_the_tables_they_share()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var name = JobSchedulers.OfNode(scene.Node);
        await database.SaveAsync(new PbxNode(scene.Node, TimeProvider.System.GetUtcNow()));
        using var web = await StartAsync("web", scene);
        var read = web.Services.GetRequiredService<ReadJobs>();
        using (var node = await StartAsync("node", scene))
        {
            await Eventually.TrueAsync(async () => (await OfNodeAsync()) is { Awake: true, LastRun: not null, NextAt: not null }, "the node's job is seen", 60);
            var asked = await AskedAsync();
            await using (var scope = web.Services.CreateAsyncScope())
            {
                Assert.Equal(name, (await scope.ServiceProvider.GetRequiredService<RunJob>().RunAsync(new RunJobInput(name, "call-import"), default)).Scheduler);
            }

            await Eventually.TrueAsync(async () => await AskedAsync() > asked, "the node has run what the other server asked for", 60);
            await node.StopAsync();
        }

        await Eventually.TrueAsync(async () => (await OfNodeAsync()) is { Awake: false, NextAt: null, LastRun: not null }, "the node is gone", 60);
        await using var later = web.Services.CreateAsyncScope();
        await Assert.ThrowsAsync<JobAwayException>(() => later.ServiceProvider.GetRequiredService<RunJob>().RunAsync(new RunJobInput(name, "call-import"), default));
        await web.StopAsync();

        async Task<Job?> OfNodeAsync() => (await read.RunAsync(default)).SingleOrDefault(job => job.Scheduler == name);

        // What a schedule fires is told apart from what somebody asked for.
        async Task<int> AskedAsync() =>
            (await web.Services.GetRequiredKeyedService<IExecutionHistoryStore>(JobSchedulers.Everywhere).QueryExecutions(new ExecutionHistoryQuery { SchedulerName = name, Take = 100 }, default))
            .Items.Count(run => run.Manual);
    }

    private async Task<IHost> StartAsync(string roles, CallImportScene scene)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Roles"] = roles,
            ["Node:Key"] = scene.Node,
            ["Node:CdrFile"] = scene.File,
        });
        builder.Services.AddTrunkFlowData(database.ConnectionString);
        builder.Services.AddTopics(database.ConnectionString);
        builder.Services.AddCalls();
        builder.Services.AddJobs(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
