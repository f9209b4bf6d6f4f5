using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Tests.Support;
using Xunit.Abstractions;

namespace TrunkFlow.Tests.Asterisk.Sync;

/// <summary>The whole server, killed at moments nobody chose, while changes are being published.</summary>
[Trait("long", "kill")]
public sealed class PublishKilledTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Killed_at_any_moment_the_files_in_force_are_whole_and_the_next_start_finishes()
    {
        var database = await TestDatabase.CreateAsync();
        using var etc = new ScratchFolder();
        await using var server = new ServerProcess(database.ConnectionString, new Dictionary<string, string>
        {
            ["Node__AsteriskDirectory"] = etc.Path,
            ["Roles"] = "node",
        });
        var folder = new GenerationFolder(etc.Path);
        var (random, gateways) = (new Random(LongRun.Seed), new List<Gateway>());
        output.WriteLine($"seed {LongRun.Seed}");

        for (var kill = 0; kill < LongRun.Size("kill", 3, 60); kill++)
        {
            await server.StartAsync();
            gateways.Add(await SaveGatewayAsync(database));
            // Listening, coalescing, rendering, writing and renaming take about half a second together.
            await Task.Delay(random.Next(250, 900));
            await server.KillAsync();

            Assert.Empty(folder.HandEdited());
            if (folder.Live() is { } live)
            {
                Assert.True(folder.Has(live));
                Assert.Contains("pjsip_gateways.conf", folder.Read(live).Names);
            }
        }

        await server.StartAsync();
        await Eventually.TrueAsync(() => folder.Live() is { } live && gateways.TrueForAll(gateway => Names(folder, live, gateway)), "every gateway in the files", 30);
        await Eventually.TrueAsync(() => folder.Agree(), "one generation in force");
        await server.KillAsync();
        await database.DisposeAsync();
    }

    private static bool Names(GenerationFolder folder, long live, Gateway gateway) =>
        folder.Read(live).Text("pjsip_gateways.conf")!.Contains($"[{gateway.EndpointName}](tf-gateway)", StringComparison.Ordinal);

    private static async Task<Gateway> SaveGatewayAsync(TestDatabase database)
    {
        var provider = Some.Provider();
        var gateway = Some.Gateway(provider);
        await database.SaveAsync(provider, gateway);
        return gateway;
    }
}
