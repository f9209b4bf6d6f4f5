using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
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
        await Eventually.TrueAsync(async () => (await history.LatestAsync(20, default)).Any(run => run is { Job: "call-import", Result: JobResult.Succeeded, Summary: not null }), "the run is in the history", 60);
        await Eventually.TrueAsync(async () => (await history.LatestAsync(20, default)).Any(run => run is { Job: "call-partitions", Result: JobResult.Succeeded }), "partitions are kept", 60);
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
