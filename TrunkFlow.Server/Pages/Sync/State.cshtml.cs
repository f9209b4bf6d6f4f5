using TrunkFlow.Server.Asterisk.Sync;

namespace TrunkFlow.Server.Pages.Sync;

/// <summary>The foot of the rail, asked for again when the stream says that it changed.</summary>
public sealed class StateModel(SyncOverview overview) : PanelPage
{
    public IReadOnlyList<NodeStanding> Nodes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Nodes = await overview.StandingsAsync(cancellationToken);
}
