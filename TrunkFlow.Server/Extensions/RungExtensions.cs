using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Extensions;

/// <summary>Which extensions a number rings, or rang: they are disabled instead of deleted.</summary>
internal static class RungExtensions
{
    public static async Task<HashSet<Guid>> ReadAsync(TrunkFlowDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
    [
        .. await db.DidDestinations.Where(destination => destination.ExtensionId != null && ids.Contains(destination.ExtensionId.Value))
            .Select(destination => destination.ExtensionId!.Value).Distinct().ToListAsync(cancellationToken),
    ];
}
