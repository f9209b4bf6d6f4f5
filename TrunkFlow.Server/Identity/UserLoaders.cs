using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

public sealed class UserById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<User>(databases, scheduler, options);

public sealed class SignInsOfUser(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, UserSignIn>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, UserSignIn>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.UserSignIns.AsNoTracking().Where(row => keys.Contains(row.UserId)).ToDictionaryAsync(row => row.UserId, cancellationToken);
    }
}

public sealed class UsersOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<User>(databases, scheduler, options)
{
    protected override IQueryable<User> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.Users.Where(row => row.CustomerId != null && owners.Contains(row.CustomerId.Value)).OrderBy(row => row.Username);

    protected override Guid OwnerOf(User row) => row.CustomerId!.Value;
}
