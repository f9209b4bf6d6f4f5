using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class ApiKeyQueries
{
    /// <summary>One API key.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.OwnKeys)]
    public Task<ApiKey?> GetApiKeyAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.ApiKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>All API keys, revoked ones included; a partner’s are those of its customer.</summary>
    [Authorize(Policies.OwnKeys)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<ApiKeyFilterType>]
    [UseSorting<ApiKeySortType>]
    public IQueryable<ApiKey> GetApiKeys(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.ApiKeys.AsNoTracking().OrderedBy(sorting, row => row.Id);
}
