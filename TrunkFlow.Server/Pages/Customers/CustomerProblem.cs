using TrunkFlow.Server.Billing;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>Something an operator should look into, and where.</summary>
/// <param name="Icon">The icon of its cause.</param>
/// <param name="Word">Key of the sentence; <c>Word.Why</c> is the explanation.</param>
/// <param name="Link">The page that helps; null where there is none.</param>
/// <param name="Values">The values of both.</param>
public sealed record CustomerProblem(string Icon, string Word, string? Link, params object[] Values)
{
    /// <summary>The alert that says the same; null where none does.</summary>
    public string? AlertKind { get; private init; }

    public static IEnumerable<CustomerProblem> Of(CustomerOverview customer)
    {
        var topUp = $"/customers/{customer.Customer.Id}/ledger?ask={LedgerModel.TopUp}";
        var edit = $"/customers/{customer.Customer.Id}/edit";
        var calls = $"/calls?customer={customer.Customer.Code}";
        if (customer.PlanName is null)
        {
            yield return new CustomerProblem("percent", "Problem.NoPlan", edit);
        }

        if (customer.Available <= 0)
        {
            yield return new CustomerProblem("wallet", "Problem.NoCredit", topUp) { AlertKind = MoneyAlerts.NoCredit };
        }
        else if (customer.DayLeft <= 0)
        {
            yield return new CustomerProblem("wallet", "Problem.DayLimit", edit) { AlertKind = MoneyAlerts.SpendLimit };
        }
        else if (customer.Condition.Kind == "warn")
        {
            yield return new CustomerProblem("wallet", "Problem.LittleCredit", topUp) { AlertKind = MoneyAlerts.LowBalance };
        }

        if (customer.UnratedCalls > 0)
        {
            yield return new CustomerProblem("circle-help", "Problem.Unrated", calls + "&unrated=true", customer.UnratedCalls);
        }

        // Each leads to a list of as many: of the last day, by how they ended.
        if (customer.FailedCalls > 0)
        {
            yield return new CustomerProblem("phone-off", "Problem.Failed", calls + "&outcome=failed", customer.FailedCalls);
        }

        if (customer.CongestedCalls > 0)
        {
            yield return new CustomerProblem("gauge", "Problem.Congested", calls + "&outcome=congestion", customer.CongestedCalls);
        }
    }
}
