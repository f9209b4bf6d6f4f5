namespace TrunkFlow.Server.Billing;

/// <summary>Why a balance changed.</summary>
public enum LedgerCause
{
    Calls,
    TopUp,
    Adjustment,
    DidSetup,
    DidMonthly,
    Rerating,
}
