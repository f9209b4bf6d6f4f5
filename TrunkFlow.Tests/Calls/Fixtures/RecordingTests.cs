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
        Assert.Equal(recorded, Shapes(laboratory.CallRecordFile));
    }

    private static string[] Shapes(string file) => [.. File.ReadLines(file).Select(RecordedCalls.Shape).Order(StringComparer.Ordinal)];
}
