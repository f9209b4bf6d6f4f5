using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.TestCalls;

public sealed class TestCallById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<TestCall>(databases, scheduler, options);

public sealed class RecordsOfTestCall(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<CallRecord>(databases, scheduler, options)
{
    protected override IQueryable<CallRecord> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.CallRecords.Where(row => row.TestCallId != null && owners.Contains(row.TestCallId.Value)).OrderBy(row => row.StartedAt).ThenBy(row => row.Attempt).ThenBy(row => row.Sequence);

    protected override Guid OwnerOf(CallRecord row) => row.TestCallId!.Value;
}

public sealed class TestCallsOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<TestCall>(databases, scheduler, options)
{
    protected override Expression<Func<TestCall, Guid>> Owner => row => row.CustomerId!.Value;

    protected override IQueryable<TestCall> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.TestCalls.Where(row => row.CustomerId != null && owners.Contains(row.CustomerId.Value)).OrderByDescending(row => row.Id);
}

public sealed class TestCallsOfGateway(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<TestCall>(databases, scheduler, options)
{
    protected override Expression<Func<TestCall, Guid>> Owner => row => row.GatewayId!.Value;

    protected override IQueryable<TestCall> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.TestCalls.Where(row => row.GatewayId != null && owners.Contains(row.GatewayId.Value)).OrderByDescending(row => row.Id);
}
