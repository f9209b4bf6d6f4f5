namespace TrunkFlow.Server.Billing;

/// <summary>Why a balance changed.</summary>
public enum LedgerCause
{
    /// <summary>Calls of one import.</summary>
    Calls,

    /// <summary>Money the customer paid.</summary>
    TopUp,

    /// <summary>A correction by hand, with a reason.</summary>
    Adjustment,

    /// <summary>What a number costs once.</summary>
    DidSetup,

    /// <summary>What a number costs a month.</summary>
    DidMonthly,

    /// <summary>The difference after calls were priced again.</summary>
    Rerating,
}
