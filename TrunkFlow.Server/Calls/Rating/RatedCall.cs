namespace TrunkFlow.Server.Calls.Rating;

/// <summary>A call with both its sides; a side without a rate is null, and the reason says why the call could not be rated.</summary>
public readonly record struct RatedCall(Guid? ProviderId, RatedSide? Sell, RatedSide? Buy, string? UnratedReason);
