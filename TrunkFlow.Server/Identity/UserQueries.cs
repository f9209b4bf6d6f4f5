using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class UserQueries
{
    /// <summary>Who is asking.</summary>
    [Authorize]
    public async Task<User> GetMeAsync(CurrentActor actor, UserById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(actor.Value.UserId ?? Guid.Empty, cancellationToken))!;

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
    public IQueryable<User> GetUsers(TrunkFlowDbContext db) => db.Users.AsNoTracking();

    /// <summary>The audit log.</summary>
    [Authorize(Policies.Administer)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<AuditEntryFilterType>]
    [UseSorting<AuditEntrySortType>]
    public IQueryable<AuditEntry> GetAuditEntries(TrunkFlowDbContext db) => db.AuditEntries.AsNoTracking();
}
