using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Config.Text;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Store → plain values → files → our own check.</summary>
internal sealed class SwitchRendering(MasterKey key, NodeSettings node, TimeProvider time) : ISwitchRendering
{
    private static readonly ConfigurationFiles None = new(Array.Empty<KeyValuePair<string, byte[]>>());

    public async Task<RenderedSwitch> RenderAsync(TrunkFlowDbContext db, CancellationToken cancellationToken)
    {
        var snapshot = new SwitchSnapshot(db, key, time.GetUtcNow());
        var model = await snapshot.ReadAsync(cancellationToken) with { RoutingPort = node.RoutingPort > 0 ? node.RoutingPort : null };
        try
        {
            var rendered = SwitchFiles.Render(model);
            var files = new ConfigurationFiles(rendered.Select(file => KeyValuePair.Create(file.Name, file.Text)));
            var references = new CrossReferences(rendered);
            return new RenderedSwitch(files, references.Problems(), references.Warnings(), snapshot.ChangesAt);
        }
        catch (Exception fault) when (fault is UnwritableTextException or DanglingReferenceException)
        {
            return new RenderedSwitch(None, [fault.Message], [], snapshot.ChangesAt);
        }
    }
}
