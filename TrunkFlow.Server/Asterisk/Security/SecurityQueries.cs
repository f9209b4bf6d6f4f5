using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Asterisk.Security;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class SecurityQueries
{
    /// <summary>One address whose requests were refused, on one node.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<RefusedAddress?> GetRefusedAddressAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.RefusedAddresses.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>Addresses whose SIP or manager requests the switches refused: guessed passwords, unknown names; the latest seen for the first time first.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<RefusedAddressFilterType>]
    [UseSorting<RefusedAddressSortType>]
    public IQueryable<RefusedAddress> GetRefusedAddresses(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.RefusedAddresses.AsNoTracking().LatestFirst(sorting, row => row.Id);
}
