using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class UserQueries
{
    /// <summary>Who is asking.</summary>
    [Authorize(Policies.OwnAccess)]
    public Task<User> GetMeAsync(OwnAccount account, CancellationToken cancellationToken) => account.FindAsync(cancellationToken);

    /// <summary>One user.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Administer)]
    public Task<User?> GetUserAsync(Guid id, UserById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>All users.</summary>
    [Authorize(Policies.Administer)]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering<UserFilterType>]
    [UseSorting<UserSortType>]
    public IQueryable<User> GetUsers(TrunkFlowDbContext db, ISortingContext sorting) => db.Users.AsNoTracking().OrderedBy(sorting, row => row.Id);

    /// <summary>The audit log.</summary>
    [Authorize(Policies.Administer)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<AuditEntryFilterType>]
    [UseSorting<AuditEntrySortType>]
    public IQueryable<AuditEntry> GetAuditEntries(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.AuditEntries.AsNoTracking().OrderedBy(sorting, row => row.Id);

    /// <summary>What happened at the door with one user; null before the first sign-in.</summary>
    /// <param name="userId">Key of the user.</param>
    [Authorize(Policies.Administer)]
    public Task<UserSignIn?> GetUserSignInAsync(Guid userId, SignInsOfUser loader, CancellationToken cancellationToken) => loader.LoadAsync(userId, cancellationToken);

    /// <summary>What happened at the door, of all users.</summary>
    [Authorize(Policies.Administer)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<UserSignInFilterType>]
    [UseSorting<UserSignInSortType>]
    public IQueryable<UserSignIn> GetUserSignIns(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.UserSignIns.AsNoTracking().OrderedBy(sorting, row => row.UserId);

    /// <summary>One entry of the audit log.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Administer)]
    public Task<AuditEntry?> GetAuditEntryAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.AuditEntries.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
}
