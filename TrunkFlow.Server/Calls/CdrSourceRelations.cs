using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls;

/// <summary>What hangs together with CdrSource: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(CdrSource))]
public sealed class CdrSourceRelations
{
    /// <summary>The switch that writes it; null when the node is gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<PbxNode?> GetNodeAsync([Parent] CdrSource source, NodeByKey loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(source.NodeKey, cancellationToken);

    /// <summary>Its lines that could not be read, the latest first.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<QuarantinedRow>> GetQuarantinedRowsAsync([Parent] CdrSource source, PagingArguments paging, QuarantineOfSource loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(source.Id, paging), cancellationToken).ToConnectionAsync();
}
