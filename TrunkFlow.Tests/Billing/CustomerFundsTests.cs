using TrunkFlow.Server.Billing;

namespace TrunkFlow.Tests.Billing;

public sealed class CustomerFundsTests
{
    /// <summary>Half past midnight in São Paulo on the 26th; still the 25th in Manaus.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 3, 30, 0, TimeSpan.Zero);

    private static readonly CustomerFunds Plain = new(Guid.CreateVersion7(), "acme") { Balance = 10m, CreditLimit = 5m, TimeZone = "America/Sao_Paulo", SpendDay = new DateOnly(2026, 11, 25), SpentToday = 7m };

    [Theory]
    [InlineData(10, 5, null, 15, SpendingLimit.Credit)]
    [InlineData(-6, 5, null, -1, SpendingLimit.Credit)]
    [InlineData(10, 5, 20, 15, SpendingLimit.Credit)]
    [InlineData(10, 5, 14, 14, SpendingLimit.Day)]
    [InlineData(10, 5, 0, 0, SpendingLimit.Day)]
    public void The_nearer_limit_is_the_one_that_counts(int balance, int credit, int? day, int left, SpendingLimit limit) =>
        Assert.Equal(new SpendingRoom(left, limit, false), (Plain with { Balance = balance, CreditLimit = credit, DailySpendLimit = day }).Room(Now));

    [Theory]
    [InlineData("America/Sao_Paulo", 0)]
    [InlineData("America/Manaus", 7)]
    public void A_day_is_the_customers_own(string zone, int spent)
    {
        var customer = Plain with { TimeZone = zone, DailySpendLimit = 8m };

        Assert.Equal((spent, 8m - spent), (customer.SpentOn(Now), customer.Room(Now).Left));
    }
}
