namespace TrunkFlow.Server.Pages.Sync;

/// <summary>A line of a diff, with its number in the new file where it has one.</summary>
public sealed record DiffLine(DiffLineKind Kind, int? Number, string Text);
