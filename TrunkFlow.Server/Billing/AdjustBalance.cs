using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Billing;

/// <summary>Corrects a customer's balance, up or down.</summary>
/// <param name="CustomerId">Whose balance.</param>
/// <param name="Amount">What to add; negative takes away; not zero.</param>
/// <param name="Reason">Why; it stands in the ledger for ever, and the customer’s partners read it there.</param>
/// <param name="Id">Key of the entry, a UUID of your choice: asked again with the same key, the balance is corrected once and its entry is the answer. Null for a new key.</param>
public sealed record AdjustBalanceInput(Guid CustomerId, decimal Amount, string Reason, Guid? Id = null);

public sealed class AdjustBalance(Ledger ledger)
{
    public Task<LedgerEntry> RunAsync(AdjustBalanceInput input, CancellationToken cancellationToken)
    {
        var amount = input.Amount != 0 ? input.Amount : throw new InvalidValueException("amount", "NotZero");
        var reason = Require.Text("reason", input.Reason);
        return ledger.PostAsync(input.CustomerId, amount, LedgerCause.Adjustment, reason, input.Id, cancellationToken);
    }
}
