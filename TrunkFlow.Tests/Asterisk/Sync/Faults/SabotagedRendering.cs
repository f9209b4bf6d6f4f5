using TrunkFlow.Server.Asterisk;
using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Config.Files;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Tests.Asterisk.Sync.Faults;

/// <summary>The real files, with a defect added.</summary>
internal sealed class SabotagedRendering(MasterKey key, NodeSettings node, TimeProvider time) : ISwitchRendering
{
    private readonly SwitchRendering _real = new(key, node.RoutingPort, time);

    /// <summary>Added to the end of one file.</summary>
    public (string File, string Text)? Defect { get; set; }

    public async Task<RenderedSwitch> RenderAsync(TrunkFlowDbContext db, CancellationToken cancellationToken)
    {
        var rendered = await _real.RenderAsync(db, cancellationToken);
        if (Defect is not { } defect)
        {
            return rendered;
        }

        List<ConfigFile> files = [.. rendered.Files.Names.Select(name => new ConfigFile(name, rendered.Files.Text(name) + (name == defect.File ? defect.Text : "")))];
        return rendered with { Files = new ConfigurationFiles(files.Select(file => KeyValuePair.Create(file.Name, file.Text))), Problems = new CrossReferences(files).Problems() };
    }
}
