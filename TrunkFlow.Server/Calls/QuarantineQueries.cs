using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class QuarantineQueries
{
    /// <summary>Lines of call record files that could not be read, the latest first.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    public IQueryable<QuarantinedRow> GetQuarantinedRows(TrunkFlowDbContext db) => db.QuarantinedRows.AsNoTracking().OrderByDescending(row => row.Id);
}
