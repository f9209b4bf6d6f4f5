using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Tests.Calls.Rating;

public sealed class BillingBlockTests
{
    [Theory]
    [InlineData(0, 30, 6, 0)]
    [InlineData(-1, 30, 6, 0)]
    [InlineData(1, 30, 6, 30)]
    [InlineData(29, 30, 6, 30)]
    [InlineData(30, 30, 6, 30)]
    [InlineData(31, 30, 6, 36)]
    [InlineData(36, 30, 6, 36)]
    [InlineData(37, 30, 6, 42)]
    [InlineData(57, 30, 6, 60)]
    [InlineData(560, 60, 11, 566)]
    [InlineData(60, 60, 60, 60)]
    [InlineData(61, 60, 60, 120)]
    [InlineData(2, 1, 1, 2)]
    [InlineData(1, 0, 6, 6)]
    [InlineData(7, 0, 6, 12)]
    [InlineData(86_400, 30, 6, 86_400)]
    [InlineData(86_401, 30, 6, 86_406)]
    public void A_call_is_billed_in_a_first_block_and_then_in_steps(int answered, int initial, int increment, int billed) =>
        Assert.Equal(billed, new BillingBlock(initial, increment).BilledSeconds(answered));

    [Fact]
    public void The_default_is_the_unit_regulated_in_Brazil() => Assert.Equal("30/6", BillingBlock.Default.ToString());

    [Theory]
    [InlineData(-1, 6)]
    [InlineData(30, 0)]
    [InlineData(30, -6)]
    public void A_block_that_cannot_be_billed_is_refused(int initial, int increment) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BillingBlock(initial, increment));
}
