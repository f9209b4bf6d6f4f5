using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Billing;

/// <summary>Customers whose money ends: below their own line, used up, or what a day may cost.</summary>
public sealed class MoneyAlerts : IAlertRule
{
    public const string LowBalance = "low-balance";
    public const string NoCredit = "no-credit";
    public const string SpendLimit = "spend-limit";

    public IReadOnlyList<string> Kinds { get; } = [LowBalance, NoCredit, SpendLimit];

    public async Task<IReadOnlyList<AlertCondition>> FindAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // A customer that has not moved any money yet is new, and not out of it.
        var near = await (
            from customer in db.Customers
            where customer.Status == CustomerStatus.Active || customer.Status == CustomerStatus.BlockedIn
            join balance in db.CustomerBalances on customer.Id equals balance.CustomerId
            where balance.Seq > 0
                && (balance.Balance + customer.CreditLimit <= 0 || balance.Balance < customer.LowBalanceThreshold || balance.SpentToday >= customer.DailySpendLimit)
            select new { customer.Id, customer.Code, customer.Name, customer.LowBalanceThreshold }).ToDictionaryAsync(customer => customer.Id, cancellationToken);
        var funds = near.Count == 0 ? [] : await ReadFunds.RunAsync(db, near.Keys, cancellationToken);
        return [.. funds.Select(customer => Of(customer, near[customer.CustomerId].Name, near[customer.CustomerId].LowBalanceThreshold, now)).OfType<AlertCondition>()];
    }

    private static AlertCondition? Of(CustomerFunds customer, string name, decimal? threshold, DateTimeOffset now)
    {
        var available = customer.Balance + customer.CreditLimit;
        return available <= 0 ? Alert(NoCredit, AlertSeverity.Critical, available)
            : customer.DayLeft(now) <= 0 ? Alert(SpendLimit, AlertSeverity.Critical, customer.SpentOn(now), customer.DailySpendLimit!.Value)
            : customer.Balance < threshold ? Alert(LowBalance, AlertSeverity.Warning, customer.Balance, threshold.Value)
            : null;

        AlertCondition Alert(string kind, AlertSeverity severity, params ReadOnlySpan<decimal> figures)
        {
            var arguments = new List<string> { name };
            foreach (var figure in figures)
            {
                arguments.Add(figure.ToString(CultureInfo.InvariantCulture));
            }

            return new AlertCondition(kind, customer.Code, severity, arguments, customer.CustomerId);
        }
    }
}
