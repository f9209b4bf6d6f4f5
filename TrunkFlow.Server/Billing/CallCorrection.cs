namespace TrunkFlow.Server.Billing;

/// <summary>What calls that were charged already come to more than before, or less.</summary>
/// <param name="Amount">Positive is charged, negative given back.</param>
/// <param name="Calls">How many they are.</param>
/// <param name="Day">The customer's local day.</param>
/// <param name="OfDay">Of the amount, what belongs to calls of that day.</param>
public sealed record CallCorrection(decimal Amount, int Calls, DateOnly Day, decimal OfDay);
