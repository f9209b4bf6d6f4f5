using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Tests.Calls;

public sealed class UnpaidCallsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Customer = Guid.CreateVersion7();

    /// <summary>Sixty a minute by the second: a second is one.</summary>
    private static readonly PriceTerms BySecond = new(60m, 0m, new BillingBlock(1, 1));

    [Theory]
    [InlineData(100, "")]
    // 30 and 10 seconds, and a second more of each.
    [InlineData(42, "")]
    [InlineData(41, "young")]
    [InlineData(40, "young,old")]
    [InlineData(-5, "young,old")]
    public void The_youngest_ends_first_and_only_as_many_as_must(int left, string ended) =>
        Assert.Equal(ended, string.Join(',', UnpaidCalls.Among([Call("old", 30), Call("young", 10)], new SpendingRoom(left, SpendingLimit.Credit, true), Now).Select(call => call.LinkedId)));

    [Fact]
    public void What_costs_nothing_goes_on()
    {
        var free = Call("free", 5) with { Sold = new SoldCall(Customer, PriceTerms.PerMinute(0m), Rounding.None) };

        Assert.Equal(["paid"], UnpaidCalls.Among([free, Call("paid", 10)], new SpendingRoom(-1, SpendingLimit.Day, true), Now).Select(call => call.LinkedId));
    }

    [Fact]
    public void A_call_holds_its_talk_so_far_and_a_minute_more_and_while_it_rings_the_minute()
    {
        Assert.Equal((90m, 60m, 0m), (Call("1", 30).HeldAt(Now), (Call("1", 30) with { AnsweredAt = null }).HeldAt(Now), (Call("1", 30) with { Sold = null }).HeldAt(Now)));
    }

    private static ActiveCall Call(string id, int seconds) => new("pbx1", id, CallDirection.Outbound, "acme", "a", "b", "gw", Now.AddSeconds(-seconds), Now.AddSeconds(-seconds))
    {
        Sold = new SoldCall(Customer, BySecond, Rounding.None),
    };
}
