using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Billing;

/// <summary>
/// What a customer has left, beside the row people edit. Changed only together with a ledger entry, by
/// <c>UPDATE … SET balance = balance + @amount, seq = seq + 1 … RETURNING</c> in order of customer id.
/// </summary>
public sealed class CustomerBalance
{
    private CustomerBalance()
    {
    }

    public CustomerBalance(Guid customerId) => CustomerId = customerId;

    public Guid CustomerId { get; private set; }
    public Customer? Customer { get; private set; }

    /// <summary>Positive is the customer's money, negative is owed.</summary>
    public decimal Balance { get; private set; }

    /// <summary>Number of the last ledger entry.</summary>
    public long Seq { get; private set; }

    /// <summary>The customer's local day that <see cref="SpentToday"/> counts.</summary>
    public DateOnly? SpendDay { get; private set; }
    public decimal SpentToday { get; private set; }
}
