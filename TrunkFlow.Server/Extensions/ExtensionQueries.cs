using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Extensions;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class ExtensionQueries
{
    /// <summary>One extension.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Own)]
    public Task<Extension?> GetExtensionAsync(Guid id, ExtensionById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>All extensions.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering<ExtensionFilterType>]
    [UseSorting<ExtensionSortType>]
    public IQueryable<Extension> GetExtensions(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.Extensions.AsNoTracking().OrderedBy(sorting, row => row.Id);
}
