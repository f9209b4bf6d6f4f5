using TrunkFlow.Server.Asterisk.Sync;

namespace TrunkFlow.Server.Pages.Sync;

/// <summary>The live log of the page /sync, asked for again while it is looked at.</summary>
public sealed class LogModel(SyncLog log) : PanelPage
{
    public const int Lines = 30;

    public IReadOnlyList<SyncStatusChange> Changes => log.Newest(Lines);
}
