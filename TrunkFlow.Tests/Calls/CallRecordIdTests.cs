using TrunkFlow.Server.Calls;

namespace TrunkFlow.Tests.Calls;

public sealed class CallRecordIdTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 10, 12, 34, 56, 789, TimeSpan.Zero);

    [Fact]
    public void The_same_line_is_the_same_key() =>
        Assert.Equal(CallRecordId.Of(Start, "pbx1", "pbx1-1773146096.1", 7), CallRecordId.Of(Start, "pbx1", "pbx1-1773146096.1", 7));

    [Theory]
    [InlineData("pbx2", "u.1", 7, 0)]
    [InlineData("pbx1", "u.2", 7, 0)]
    [InlineData("pbx1", "u.1", 8, 0)]
    [InlineData("pbx1", "u.1", 7, 1)]
    public void Any_other_line_is_another_key(string node, string uniqueId, long sequence, int silentAttempt) =>
        Assert.NotEqual(CallRecordId.Of(Start, "pbx1", "u.1", 7), CallRecordId.Of(Start, node, uniqueId, sequence, silentAttempt));

    [Fact]
    public void The_key_is_a_uuid_of_version_7_that_tells_its_start()
    {
        var id = CallRecordId.Of(Start, "pbx1", "u.1", 7);
        Assert.Equal(7, id.Version);
        Assert.Equal(Start, CallRecordId.StartOf(id));
    }

    [Fact]
    public void A_key_of_no_record_tells_a_moment_all_the_same() => Assert.Equal(9999, CallRecordId.StartOf(new Guid("ffffffff-ffff-ffff-ffff-ffffffffffff")).Year);

    [Fact]
    public void Keys_sort_by_time() =>
        Assert.True(CallRecordId.Of(Start, "pbx1", "z", 9).CompareTo(CallRecordId.Of(Start.AddMilliseconds(1), "pbx1", "a", 1)) < 0);
}
