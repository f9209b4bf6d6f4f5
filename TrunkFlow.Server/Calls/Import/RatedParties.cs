using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>What a batch is rated by, and the time zones of the customers that exist: only they have a balance.</summary>
internal sealed record RatedParties(CallRater Rater, IReadOnlyDictionary<Guid, string> CustomerTimeZones);
