namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>What a change would make of the switch.</summary>
/// <param name="Diff">Unified, file by file, without passwords; null where no file changes, or none can be made.</param>
/// <param name="Problems">Why the switch would not take it, beyond those it has already.</param>
/// <param name="AlreadyRefused">It has problems before the change, so no files can be compared.</param>
/// <param name="Warnings">What it would bring that an operator should know.</param>
public sealed record SwitchPreview(string? Diff, IReadOnlyList<string> Problems, bool AlreadyRefused, IReadOnlyList<string> Warnings);
