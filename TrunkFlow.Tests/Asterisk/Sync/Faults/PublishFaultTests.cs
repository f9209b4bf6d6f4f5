using System.Globalization;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Gateways;

namespace TrunkFlow.Tests.Asterisk.Sync.Faults;

/// <summary>The fault table of publishing, on a real Asterisk: what the panel says, that calls keep flowing, that it recovers without help.</summary>
[Trait("needs", "asterisk")]
public sealed class PublishFaultTests(FaultBench bench) : IClassFixture<FaultBench>
{
    public static TheoryData<string> Faults => [.. PublishFault.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task While_it_lasts_the_state_says_so_and_calls_flow_and_afterwards_it_recovers_by_itself(string name)
    {
        var fault = PublishFault.All.Single(fault => fault.Name == name);
        await bench.LiveAsync();
        var live = (await bench.StatusAsync()).LiveGeneration;

        await fault.Break(bench);
        var gateway = await bench.SaveAsync();
        try
        {
            await bench.StandsAsync(fault.State, fault.Says.Select(words =>
                words.Replace("{root}", bench.Root, StringComparison.Ordinal).Replace("{live}", live.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
            Assert.False(await bench.HoldsAsync(gateway));
            Assert.Equal("200", await bench.CallAsync());
        }
        finally
        {
            await fault.Mend(bench);
        }

        await bench.LiveAsync();
        Assert.True(await bench.HoldsAsync(gateway));
        Assert.Equal("200", await bench.CallAsync());
    }

    [Theory]
    [InlineData("Reload")]
    [InlineData("PJSIPShowEndpoint")]
    public async Task The_line_to_Asterisk_cut_in_the_middle_of_a_frame_costs_nothing_but_the_moment_until_it_is_back(string action)
    {
        await bench.LiveAsync();
        bench.Line.CutAnswerOf(action);

        var gateway = await bench.SaveAsync();

        await bench.LiveAsync();
        // An answer that was not whole is none: on the next connection everything is reloaded and read back.
        Assert.Contains(bench.Line.AskedSinceCut, asked => asked.Contains("Action: Reload\r\n", StringComparison.Ordinal));
        Assert.True(await bench.HoldsAsync(gateway));
        Assert.Equal("200", await bench.CallAsync());
    }

    [Fact]
    public async Task Asterisk_killed_before_it_hears_of_the_reload_comes_back_with_a_whole_generation_which_is_confirmed()
    {
        await bench.LiveAsync();
        bench.Line.Before = ("Reload", () => { bench.Laboratory.StopSwitch(); return Task.CompletedTask; });

        var gateway = await bench.SaveAsync();

        await bench.StandsAsync(SyncStatus.NotConfirmed, "Asterisk has not said that it runs on them");
        await BackAsync(gateway);
    }

    /// <summary>So many milliseconds after it was told to: it reads the files, says what it read, or is through.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(100)]
    public async Task Asterisk_killed_in_the_middle_of_the_reload_comes_back_with_a_whole_generation_which_is_confirmed(int milliseconds)
    {
        await bench.LiveAsync();
        var dead = new TaskCompletionSource();
        bench.Line.After = ("Reload", KillAsync);

        var gateway = await bench.SaveAsync();

        await dead.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await BackAsync(gateway);

        async Task KillAsync()
        {
            await Task.Delay(milliseconds);
            bench.Laboratory.StopSwitch();
            dead.SetResult();
        }
    }

    private async Task BackAsync(Gateway gateway)
    {
        await bench.StartAsteriskAsync();
        await bench.ReadsWholeGenerationsAsync();
        await bench.LiveAsync();
        Assert.True(await bench.HoldsAsync(gateway));
        Assert.Equal("200", await bench.CallAsync());
    }

    [Fact]
    public async Task Of_two_servers_of_a_node_the_other_publishes_when_one_is_killed()
    {
        await bench.LiveAsync();
        await using var other = bench.AnotherServer();
        await other.StartAsync();

        await bench.Server.KillAsync();
        var later = await bench.SaveAsync();
        await bench.LiveAsync();
        Assert.True(await bench.HoldsAsync(later));

        await bench.RestartAsync();
        await other.KillAsync();
        var last = await bench.SaveAsync();
        await bench.LiveAsync();
        Assert.True(await bench.HoldsAsync(last));
        Assert.Equal("200", await bench.CallAsync());
    }

    [Fact]
    public async Task A_change_that_changes_nothing_for_Asterisk_is_neither_written_nor_reloaded()
    {
        await bench.LiveAsync();
        var (before, asked) = (Written(), bench.Line.AskedSinceCut.Count);
        await bench.RenameCustomerAsync();
        await bench.LiveAsync();
        Assert.Equal(before, Written());
        Assert.DoesNotContain(bench.Line.AskedSinceCut.Skip(asked), text => text.Contains("Action: Reload\r\n", StringComparison.Ordinal));

        await bench.SaveAsync();
        await bench.LiveAsync();
        Assert.NotEqual(before, Written());
        Assert.Contains(bench.Line.AskedSinceCut.Skip(asked), text => text.Contains("Action: Reload\r\n", StringComparison.Ordinal));
    }

    private Dictionary<string, DateTime> Written() => Directory.EnumerateFiles(bench.Root, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc);

    [Fact]
    public async Task A_hand_edit_is_shown_and_left_alone_and_the_next_publish_goes_beside_it()
    {
        await bench.LiveAsync();
        var live = (await bench.StatusAsync()).LiveGeneration;
        var edited = Path.Combine(bench.Root, "gen", live.ToString(CultureInfo.InvariantCulture), "pjsip_gateways.conf");
        await File.AppendAllTextAsync(edited, "; mine\n");
        // A line that comes back is a reason to look, as half a minute is.
        bench.Line.Cut();

        await bench.StandsAsync(SyncStatus.Drifted, $"Changed by hand: gen/{live}/pjsip_gateways.conf");
        Assert.Equal("200", await bench.CallAsync());

        var gateway = await bench.SaveAsync();
        await bench.LiveAsync();
        Assert.Contains((await bench.StatusAsync()).LastRevision!.Warnings, warning => warning.Contains("was changed by hand", StringComparison.Ordinal));
        Assert.True(await bench.HoldsAsync(gateway));
        Assert.EndsWith("; mine\n", await File.ReadAllTextAsync(edited), StringComparison.Ordinal);
        Assert.Equal("200", await bench.CallAsync());
    }
}
