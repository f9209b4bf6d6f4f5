using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Billing;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class BillingMutations
{
    /// <summary>Notes money a customer paid.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    public Task<LedgerEntry> TopUpBalanceAsync(TopUpBalanceInput input, TopUpBalance operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Corrects a customer’s balance, with a reason that stays in the ledger.</summary>
    [Authorize(Policies.Operate)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    public Task<LedgerEntry> AdjustBalanceAsync(AdjustBalanceInput input, AdjustBalance operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
