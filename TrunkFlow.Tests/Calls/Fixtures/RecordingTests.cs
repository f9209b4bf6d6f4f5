using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Fixtures;

[Trait("needs", "asterisk")]
public class RecordingTests(Laboratory laboratory) : IClassFixture<Laboratory>
{
    [Fact]
    public async Task Every_scenario_ends_as_it_should_and_the_recorded_lines_are_still_what_Asterisk_writes()
    {
        await laboratory.KillAsync();
        await laboratory.StartAsync("--sample");

        // Fails when a scenario ends with another SIP status than it expects.
        await laboratory.RunAsync("call", "--all");

        var recorded = Shapes(RecordedCalls.File);
        await Eventually.TrueAsync(() => Shapes(laboratory.CallRecordFile).Length == recorded.Length, $"there are {recorded.Length} lines");
        var written = Shapes(laboratory.CallRecordFile);
        Assert.True(recorded.SequenceEqual(written), $"Recorded and not written, then written and not recorded:\n{string.Join('\n', recorded.Except(written))}\n\n{string.Join('\n', written.Except(recorded))}");
    }

    private static string[] Shapes(string file) => [.. File.ReadLines(file).Select(RecordedCalls.Shape).Order(StringComparer.Ordinal)];
}
