using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Makes the files of the next generation from the store, within the transaction the context is in.</summary>
internal interface ISwitchRendering
{
    Task<RenderedSwitch> RenderAsync(TrunkFlowDbContext db, CancellationToken cancellationToken);
}
