using TrunkFlow.Server.Calls.Numbers;
using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Server.Calls.Lookup;

/// <summary>What a call to a number costs.</summary>
/// <param name="Number">In its one form; null when it is none.</param>
/// <param name="NumberFault">Why it is none; null when it is one.</param>
/// <param name="At">The moment whose prices hold.</param>
/// <param name="Seconds">Of talk.</param>
/// <param name="Sell">What the customers of the plan, or the customer, pay; null when there is no price, and then they may not call it, or when neither was named.</param>
/// <param name="Rounding">How amounts are rounded.</param>
public sealed record RateLookup(string? Number, NumberFault? NumberFault, DateTimeOffset At, int Seconds, PricedRate? Sell, Rounding Rounding);
