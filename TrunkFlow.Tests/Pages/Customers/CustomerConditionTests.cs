using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Pages.Customers;

namespace TrunkFlow.Tests.Pages.Customers;

public sealed class CustomerConditionTests
{
    [Theory]
    [InlineData(CustomerStatus.Active, 100, 0, null, null, "Condition.Active")]
    [InlineData(CustomerStatus.Active, 0, 0, null, null, "Condition.OutOfCredit")]
    [InlineData(CustomerStatus.Active, -10, 100, null, null, "Condition.Active")]
    [InlineData(CustomerStatus.Active, -90, 100, null, null, "Condition.NearLimit")]
    [InlineData(CustomerStatus.Active, -100, 100, null, null, "Condition.OutOfCredit")]
    [InlineData(CustomerStatus.Active, 49, 0, 50, null, "Condition.LowBalance")]
    [InlineData(CustomerStatus.Active, 50, 0, 50, null, "Condition.Active")]
    [InlineData(CustomerStatus.Active, 49, 0, 50, 0, "Condition.DayLimit")]
    [InlineData(CustomerStatus.Active, 49, 0, null, 1, "Condition.Active")]
    [InlineData(CustomerStatus.BlockedOut, 100, 0, null, null, "Condition.BlockedOut")]
    public void The_worst_that_holds_is_what_is_said(CustomerStatus status, int balance, int credit, int? threshold, int? dayLeft, string word) =>
        Assert.Equal(word, CustomerCondition.Of(status, balance, credit, threshold, dayLeft).Word);
}
