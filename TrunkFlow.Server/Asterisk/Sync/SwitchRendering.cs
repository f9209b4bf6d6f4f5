using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Config.Files;
using TrunkFlow.Server.Asterisk.Config.Text;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Store → plain values → files → our own check.</summary>
/// <param name="key">Opens what is kept sealed, such as a carrier's password.</param>
/// <param name="routingPort">Where the node asks for routes while calls are made; null or 0 where it does not.</param>
/// <param name="time">Says which allocations hold.</param>
internal sealed class SwitchRendering(MasterKey key, int? routingPort, TimeProvider time) : ISwitchRendering
{
    private static readonly ConfigurationFiles None = new(Array.Empty<KeyValuePair<string, byte[]>>());
    private CheckedFile[] _written = [];

    public async Task<RenderedSwitch> RenderAsync(TrunkFlowDbContext db, CancellationToken cancellationToken)
    {
        var snapshot = new SwitchSnapshot(db, key, time.GetUtcNow());
        var model = await snapshot.ReadAsync(cancellationToken) with { RoutingPort = routingPort > 0 ? routingPort : null };
        try
        {
            var files = _written = await Task.WhenAll(SwitchFiles.Writers.Select(write => Task.Run(() => Checked(write(model)), cancellationToken)));
            var references = new CrossReferences(files);
            return new RenderedSwitch(
                new ConfigurationFiles(files), references.Problems(), references.Warnings(), snapshot.ChangesAt);
        }
        catch (Exception fault) when (fault is UnwritableTextException or DanglingReferenceException)
        {
            return new RenderedSwitch(None, [fault.Message], [], snapshot.ChangesAt);
        }
    }

    /// <summary>A file that says what it said before is not read again.</summary>
    private CheckedFile Checked(ConfigFile file) => Array.Find(_written, before => before.File == file) ?? new CheckedFile(file);
}
