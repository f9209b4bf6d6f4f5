using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

public sealed class ApiKeysOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<ApiKey>(databases, scheduler, options)
{
    protected override IQueryable<ApiKey> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.ApiKeys.Where(row => row.CustomerId != null && owners.Contains(row.CustomerId.Value)).OrderBy(row => row.Name).ThenBy(row => row.Id);

    protected override Guid OwnerOf(ApiKey row) => row.CustomerId!.Value;
}
