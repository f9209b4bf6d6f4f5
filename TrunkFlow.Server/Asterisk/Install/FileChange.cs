namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>What becomes of a file.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Before">Null: it is new.</param>
/// <param name="After">Null: it goes.</param>
/// <param name="Like">A new file gets the owner of this one.</param>
/// <param name="Mode">A new file gets this mode; others keep theirs.</param>
internal sealed record FileChange(string Path, byte[]? Before, byte[]? After, string Like, UnixFileMode Mode);
