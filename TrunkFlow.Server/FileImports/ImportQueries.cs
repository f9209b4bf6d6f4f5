using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.FileImports;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class ImportQueries
{
    /// <summary>One import.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<Import?> GetImportAsync(Guid id, ImportById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>All imports, whatever became of them.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<ImportFilterType>]
    [UseSorting<ImportSortType>]
    public IQueryable<Import> GetImports(TrunkFlowDbContext db, ISortingContext sorting) => db.Imports.AsNoTracking().OrderedBy(sorting, row => row.Id);
}
