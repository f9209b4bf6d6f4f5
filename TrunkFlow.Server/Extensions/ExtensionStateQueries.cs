using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Extensions;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class ExtensionStateQueries
{
    /// <summary>An extension as one switch sees it now; null when the switch has not told.</summary>
    /// <param name="extensionId">Key of the extension.</param>
    /// <param name="nodeKey">Which switch.</param>
    [Authorize(Policies.Own)]
    public Task<ExtensionState?> GetExtensionStateAsync(Guid extensionId, string nodeKey, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.ExtensionStates.AsNoTracking().FirstOrDefaultAsync(row => row.ExtensionId == extensionId && row.NodeKey == nodeKey, cancellationToken);

    /// <summary>Every extension as every switch sees it now.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<ExtensionStateFilterType>]
    [UseSorting<ExtensionStateSortType>]
    public IQueryable<ExtensionState> GetExtensionStates(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.ExtensionStates.AsNoTracking().OrderedBy(sorting, row => row.ExtensionId, row => row.NodeKey);
}
