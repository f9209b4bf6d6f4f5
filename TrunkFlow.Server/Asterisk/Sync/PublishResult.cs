namespace TrunkFlow.Server.Asterisk.Sync;

/// <param name="Outcome">How the run ended.</param>
/// <param name="Generation">The generation in force afterwards; 0 when none is.</param>
/// <param name="Lagging">Requests came meanwhile.</param>
/// <param name="ChangesAt">When a publish is due although nobody edits anything.</param>
public sealed record PublishResult(PublishOutcome Outcome, long Generation, bool Lagging, DateTimeOffset? ChangesAt);
