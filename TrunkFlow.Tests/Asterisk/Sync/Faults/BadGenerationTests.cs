using TrunkFlow.Server.Asterisk.Sync;

namespace TrunkFlow.Tests.Asterisk.Sync.Faults;

/// <summary>Generations made bad on purpose. A real Asterisk runs on the one before, and never sees them, or not for longer than it takes to notice.</summary>
[Trait("needs", "asterisk")]
public sealed class BadGenerationTests(BadGenerationBench bench) : IClassFixture<BadGenerationBench>
{
    public static TheoryData<string> Bad => [.. BadGeneration.All.Select(bad => bad.Name)];

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task It_is_refused_before_a_file_in_force_is_touched(string name)
    {
        var bad = BadGeneration.All.Single(bad => bad.Name == name);
        var live = bench.Live;

        bench.Rendering.Defect = (bad.File, bad.Text.Replace("{net}", bench.Laboratory.Network, StringComparison.Ordinal));
        await bench.SaveAsync();

        var failure = (await bench.StandsAsync(SyncStatus.Failed)).LastRevision!.Failure!;
        Assert.StartsWith(bad.SeenByOurCheck ? "Refused before anything was written" : "Refused at the cold start, before anything was written", failure, StringComparison.Ordinal);
        Assert.Contains(bad.Says.Replace("{net}", bench.Laboratory.Network, StringComparison.Ordinal), failure, StringComparison.Ordinal);
        Assert.DoesNotContain("/trunkflow-cold-", failure, StringComparison.Ordinal);
        Assert.Equal(live, bench.Live);
        Assert.Equal("200", await bench.CallAsync());

        bench.Rendering.Defect = null;
        await bench.SaveAsync();
        await bench.StandsAsync(SyncStatus.Live);
        Assert.Equal("200", await bench.CallAsync());
    }

    [Theory]
    [InlineData("a value Asterisk cannot read", "endpoint gw-bad is missing")]
    [InlineData("a registration nobody could make", "registration gw-bad is missing")]
    public async Task Where_no_Asterisk_can_be_started_beside_the_running_one_it_is_put_back_after_the_reload(string name, string says)
    {
        bench.ColdStartsFail = true;
        var live = bench.Live;
        var bad = BadGeneration.All.Single(bad => bad.Name == name);

        bench.Rendering.Defect = (bad.File, bad.Text);
        await bench.SaveAsync();

        var failure = (await bench.StandsAsync(SyncStatus.Failed)).LastRevision!.Failure!;
        Assert.StartsWith($"Asterisk does not hold what the files say. Generation {live} is in force again.", failure, StringComparison.Ordinal);
        Assert.Contains(says, failure, StringComparison.Ordinal);
        Assert.Equal(live, bench.Live);
        Assert.Equal("200", await bench.CallAsync());

        bench.ColdStartsFail = false;
        bench.Rendering.Defect = null;
        await bench.SaveAsync();
        await bench.StandsAsync(SyncStatus.Live);
    }
}
