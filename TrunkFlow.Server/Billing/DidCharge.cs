namespace TrunkFlow.Server.Billing;

/// <summary>One amount due for a number.</summary>
/// <param name="Cause">Setup or a month.</param>
/// <param name="Month">Its first day; of the setup, the month in which the number was given.</param>
/// <param name="Amount">More than zero.</param>
public sealed record DidCharge(LedgerCause Cause, DateOnly Month, decimal Amount);
