using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Alerts;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class AlertQueries
{
    /// <summary>One alert.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<Alert?> GetAlertAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.Alerts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>All alerts, the latest first. Open ones have no resolvedAt.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<AlertFilterType>]
    [UseSorting<AlertSortType>]
    public IQueryable<Alert> GetAlerts(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.Alerts.AsNoTracking().LatestFirst(sorting, row => row.Id);
}
