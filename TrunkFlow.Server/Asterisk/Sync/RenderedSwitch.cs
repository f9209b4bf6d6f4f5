namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>What the store says the switch should be.</summary>
/// <param name="Files">The files of the next generation.</param>
/// <param name="Problems">Why they must not go live: references to nothing, names that stand twice. Empty when they may.</param>
/// <param name="Warnings">What an operator should know although it may go live.</param>
/// <param name="ChangesAt">When the same data will give other files (an allocation or a price begins or ends); null when never.</param>
public sealed record RenderedSwitch(ConfigurationFiles Files, IReadOnlyList<string> Problems, IReadOnlyList<string> Warnings, DateTimeOffset? ChangesAt);
