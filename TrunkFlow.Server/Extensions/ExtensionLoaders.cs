using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Extensions;

public sealed class ExtensionById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<Extension>(databases, scheduler, options);

public sealed class StatesOfExtension(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<ExtensionState>(databases, scheduler, options)
{
    protected override IQueryable<ExtensionState> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.ExtensionStates.Where(row => owners.Contains(row.ExtensionId)).OrderBy(row => row.NodeKey);

    protected override Guid OwnerOf(ExtensionState row) => row.ExtensionId;
}

public sealed class ExtensionsOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<Extension>(databases, scheduler, options)
{
    protected override Expression<Func<Extension, Guid>> Owner => row => row.CustomerId;

    protected override IQueryable<Extension> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.Extensions.Where(row => owners.Contains(row.CustomerId)).OrderBy(row => row.Number).ThenBy(row => row.Id);
}
