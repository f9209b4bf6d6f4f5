using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Tests.Data;

public sealed class NamesTests
{
    [Theory]
    [InlineData("Id", "id")]
    [InlineData("PricePerMinute", "price_per_minute")]
    [InlineData("SIPStatus", "sip_status")]
    [InlineData("CustomerDidId", "customer_did_id")]
    public void Names_are_written_in_snake_case(string name, string expected) => Assert.Equal(expected, SnakeCase.Of(name));

    [Fact]
    public void Choices_are_written_in_lower_case_with_hyphens()
    {
        Assert.Equal("blocked-in", EnumText.Of(CustomerStatus.BlockedIn));
        Assert.Equal("ported-out", EnumText.Of(DidStatus.PortedOut));
        Assert.Equal(RoundingMode.HalfUp, EnumText.Parse<RoundingMode>("half-up"));
        Assert.Throws<FormatException>(() => EnumText.Parse<RoundingMode>("HalfUp"));
    }
}
