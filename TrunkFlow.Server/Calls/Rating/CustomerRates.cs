namespace TrunkFlow.Server.Calls.Rating;

/// <summary>The sell side of a customer: own prices before the plan's, and the plan's rounding.</summary>
public sealed record CustomerRates(RateIndex Own, RateIndex? Plan, Rounding Rounding);
