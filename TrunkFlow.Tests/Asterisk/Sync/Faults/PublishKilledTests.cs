using TrunkFlow.Server.Gateways;
using TrunkFlow.Tests.Support;
using Xunit.Abstractions;

namespace TrunkFlow.Tests.Asterisk.Sync.Faults;

/// <summary>The whole server, ended by SIGKILL while it publishes to a real Asterisk, before each named step and at moments nobody chose.</summary>
[Trait("needs", "asterisk")]
[Trait("long", "kill")]
public sealed class PublishKilledTests(FaultBench bench, ITestOutputHelper output) : IClassFixture<FaultBench>
{
    // The first ones are those of the gate; PublishConfigurationTests goes through all of them with an Asterisk that is none.
    private static readonly string[] Steps =
        ["cold start", "rename extensions.conf", "reload", "render", "write", "switch", "rename pjsip.conf", "rename telephones.conf", "rename confbridge.conf", "confirm"];

    [Fact]
    public async Task Killed_before_a_step_Asterisk_reads_a_whole_generation_and_the_next_start_finishes()
    {
        foreach (var step in Steps.Take(LongRun.Size("kill", 2, Steps.Length)))
        {
            output.WriteLine(step);
            await bench.LiveAsync();
            await bench.KillBeforeAsync(step);
            var gateway = await bench.SaveAsync();
            await bench.Server.EndAsync();

            await bench.ReadsWholeGenerationsAsync();
            Assert.Equal("200", await bench.CallAsync());

            await bench.RestartAsync();
            await bench.LiveAsync();
            Assert.True(await bench.HoldsAsync(gateway));
        }
    }

    [Fact]
    public async Task Killed_while_it_tries_a_generation_the_server_leaves_no_Asterisk_behind()
    {
        await bench.LiveAsync();
        var gateway = await bench.SaveAsync();
        await Eventually.TrueAsync(() => bench.Scratches().Any(), "the trial has begun");
        await bench.Server.KillAsync();

        await Eventually.TrueAsync(() => !bench.Scratches().Any(), "no Asterisk of a cold start left");
        await bench.RestartAsync();
        await bench.LiveAsync();
        Assert.True(await bench.HoldsAsync(gateway));
    }

    [Fact]
    public async Task Killed_at_any_moment_Asterisk_reads_a_whole_generation_and_the_next_start_finishes()
    {
        var (random, saved) = (new Random(LongRun.Seed), new List<Gateway>());
        output.WriteLine($"seed {LongRun.Seed}");
        await bench.LiveAsync();
        for (var kill = 0; kill < LongRun.Size("kill", 2, 200); kill++)
        {
            saved.Add(await bench.SaveAsync());
            // Listening, coalescing, rendering, trying, writing, renaming, reloading and reading back take about two seconds together.
            await Task.Delay(random.Next(100, 2200));
            await bench.Server.KillAsync();

            await bench.ReadsWholeGenerationsAsync();
            Assert.Empty(bench.Folder.HandEdited());
            if (kill % 20 == 0)
            {
                Assert.Equal("200", await bench.CallAsync());
            }

            await bench.RestartAsync();
        }

        await bench.LiveAsync();
        foreach (var gateway in saved)
        {
            Assert.True(await bench.HoldsAsync(gateway));
        }

        Assert.Equal("200", await bench.CallAsync());
        await Eventually.TrueAsync(() => !bench.Scratches().Any(), "no Asterisk of a cold start left");
    }
}
