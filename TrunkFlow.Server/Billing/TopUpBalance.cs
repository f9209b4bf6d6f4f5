using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Billing;

/// <summary>Notes money a customer paid.</summary>
/// <param name="CustomerId">Whose balance.</param>
/// <param name="Amount">How much, more than zero, in the installation's currency.</param>
/// <param name="Reason">For instance how it was paid.</param>
/// <param name="Id">Key of the entry, a UUID of your choice: asked again with the same key, the money is noted once and its entry is the answer. Null for a new key.</param>
public sealed record TopUpBalanceInput(Guid CustomerId, decimal Amount, string? Reason = null, Guid? Id = null);

public sealed class TopUpBalance(Ledger ledger)
{
    public Task<LedgerEntry> RunAsync(TopUpBalanceInput input, CancellationToken cancellationToken)
    {
        var amount = input.Amount > 0 ? input.Amount : throw new InvalidValueException("amount", "NotPositive");
        var reason = Require.OptionalText("reason", input.Reason);
        return ledger.PostAsync(input.CustomerId, amount, LedgerCause.TopUp, reason, input.Id, cancellationToken);
    }
}
