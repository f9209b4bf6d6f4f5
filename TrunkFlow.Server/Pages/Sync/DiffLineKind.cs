namespace TrunkFlow.Server.Pages.Sync;

public enum DiffLineKind
{
    Same,
    Added,
    Removed,
    Hunk,
}
