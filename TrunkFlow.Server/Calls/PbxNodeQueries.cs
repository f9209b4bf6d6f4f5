using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class PbxNodeQueries
{
    /// <summary>One node.</summary>
    /// <param name="key">Asterisk’s systemname.</param>
    [Authorize(Policies.Read)]
    public Task<PbxNode?> GetPbxNodeAsync(string key, NodeByKey loader, CancellationToken cancellationToken) => loader.LoadAsync(key, cancellationToken);

    /// <summary>The Asterisk hosts.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<PbxNodeFilterType>]
    [UseSorting<PbxNodeSortType>]
    public IQueryable<PbxNode> GetPbxNodes(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.PbxNodes.AsNoTracking().OrderedBy(sorting, row => row.Key);
}
