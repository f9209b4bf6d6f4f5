namespace TrunkFlow.Server.Calls.Rating;

/// <summary>What one side of a call comes to.</summary>
public readonly record struct Charge(int BilledSeconds, decimal Amount);
