using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>How a customer stands, worst first: blocked, out of money, out of what a day may cost, nearly out of money, or active.</summary>
/// <param name="Kind">ok, warn, bad or off.</param>
/// <param name="Icon">The icon of a known cause; null for the kind's own.</param>
/// <param name="Word">The key of the word that says it.</param>
/// <param name="Share">How much of the credit is used, where the word tells it.</param>
public sealed record CustomerCondition(string Kind, string? Icon, string Word, decimal? Share = null)
{
    private const decimal NearlyAll = 0.9m;

    public static CustomerCondition Of(CustomerStatus status, decimal balance, decimal creditLimit, decimal? threshold, decimal? dayLeft)
    {
        if (status != CustomerStatus.Active)
        {
            return new CustomerCondition("off", "circle-pause", $"Condition.{status}");
        }

        if (balance + creditLimit <= 0)
        {
            return new CustomerCondition("bad", "wallet", "Condition.OutOfCredit");
        }

        if (dayLeft <= 0)
        {
            return new CustomerCondition("bad", "wallet", "Condition.DayLimit");
        }

        if (creditLimit > 0 && -balance / creditLimit >= NearlyAll)
        {
            return new CustomerCondition("warn", null, "Condition.NearLimit", -balance / creditLimit);
        }

        return balance < threshold
            ? new CustomerCondition("warn", "wallet", "Condition.LowBalance")
            : new CustomerCondition("ok", null, "Condition.Active");
    }
}
