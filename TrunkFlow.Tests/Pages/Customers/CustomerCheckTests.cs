using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Pages.Customers;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages.Customers;

public sealed class CustomerCheckTests
{
    [Theory]
    [InlineData("", "Check.NoTrunk")]
    [InlineData("secret", "Check.NoTrunkSecret")]
    [InlineData("secret made", "Check.Trunk")]
    [InlineData("192.0.2.7", "Check.Trunk")]
    [InlineData("secret 192.0.2.7", "Check.Trunk")]
    public void Only_a_trunk_the_switch_can_tell_lets_a_customer_call(string trunks, string word)
    {
        var customer = new Customer($"c-{Some.Number}", CustomerType.Trunk, new CustomerDetails { Name = "Tronco" });
        foreach (var trunk in trunks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(trunk => trunk != "made"))
        {
            customer.AddTrunk(new CustomerTrunkDetails { Address = trunk == "secret" ? null : trunk });
        }

        if (trunks.EndsWith("made", StringComparison.Ordinal))
        {
            customer.Trunks[0].NewSecret();
        }

        var overview = new CustomerOverview
        {
            Customer = customer,
            PlanName = "Plano",
            Balance = 10,
            SpentToday = 0,
            DayLeft = null,
            Held = null,
            Numbers = 0,
            Extensions = 0,
            RegisteredExtensions = 0,
            Channels = null,
            LastAnswered = null,
            Month = MonthFigures.None,
            DailyMinutes = [],
            UnratedCalls = 0,
            FailedCalls = 0,
            CongestedCalls = 0,
            Recent = [],
        };
        Assert.Equal(word, overview.Checks[1].Word);
        Assert.Equal(word == "Check.Trunk", overview.MayCall);
    }
}
