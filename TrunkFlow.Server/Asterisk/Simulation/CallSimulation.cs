using TrunkFlow.Server.Asterisk.Routing;
using TrunkFlow.Server.Calls.Numbers;

namespace TrunkFlow.Server.Asterisk.Simulation;

/// <summary>What would become of a call, and why; told by the function that routes.</summary>
/// <param name="At">The moment whose hours and prices hold.</param>
/// <param name="Number">The number in its one form: E.164 with plus, or a short code; null when it is none, or nothing was looked at.</param>
/// <param name="NumberFault">Why it is no number.</param>
/// <param name="CallerId">The caller's number the gateways see, unless a route says otherwise; null leaves what came.</param>
/// <param name="ExtensionId">The extension of the customer it is; then no route is asked.</param>
/// <param name="Refusal">Why it is refused: at once, or when every gateway has failed.</param>
/// <param name="MaxSeconds">After so many seconds of talk it is ended.</param>
/// <param name="TariffId">What the customer pays by.</param>
/// <param name="SellPrefix">Its prefix.</param>
/// <param name="SellPricePerMinute">Its price.</param>
/// <param name="Routes">Every route whose pattern matches, those that are switched off included, in the order of priority.</param>
public sealed record CallSimulation(
    DateTimeOffset At, string? Number, NumberFault? NumberFault, string? CallerId, Guid? ExtensionId, CallRefusal? Refusal, int MaxSeconds, Guid? TariffId, string? SellPrefix,
    decimal? SellPricePerMinute, IReadOnlyList<SimulatedRoute> Routes)
{
    /// <summary>Keys of the nodes whose switch does not have all that is saved: a real call may still go otherwise there.</summary>
    public IReadOnlyList<string> NotInForceOn { get; init; } = [];
}
