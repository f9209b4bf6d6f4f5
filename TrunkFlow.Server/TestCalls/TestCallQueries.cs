using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.TestCalls;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class TestCallQueries
{
    /// <summary>One test call.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<TestCall?> GetTestCallAsync(Guid id, TestCallById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>The test calls of the last three months.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<TestCallFilterType>]
    [UseSorting<TestCallSortType>]
    public IQueryable<TestCall> GetTestCalls(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.TestCalls.AsNoTracking().OrderedBy(sorting, row => row.Id);
}
