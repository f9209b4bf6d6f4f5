using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;

namespace TrunkFlow.Server.Dids;

internal static class DestinationTargets
{
    /// <summary>Every trunk, extension and conference named as a destination exists and is the customer's own.</summary>
    public static async Task RequireDestinationsAsync(
        this TrunkFlowDbContext db, Guid customerId, IReadOnlyList<DestinationDetails> destinations, CancellationToken cancellationToken)
    {
        for (var index = 0; index < destinations.Count; index++)
        {
            if (destinations[index] is not { TargetId: { } target } destination)
            {
                continue;
            }

            var field = $"destinations[{index}].targetId";
            var refusal = destination.Kind switch
            {
                DestinationKind.Trunk when !await db.CustomerTrunks.AnyAsync(trunk => trunk.Id == target && trunk.CustomerId == customerId, cancellationToken) =>
                    NotFoundException.Of<CustomerTrunk>(target, field),
                DestinationKind.Extension when !await db.Extensions.AnyAsync(extension => extension.Id == target && extension.CustomerId == customerId, cancellationToken) =>
                    NotFoundException.Of<Extension>(target, field),
                DestinationKind.Conference when !await db.Conferences.AnyAsync(conference => conference.Id == target && conference.CustomerId == customerId, cancellationToken) =>
                    NotFoundException.Of<Conference>(target, field),
                _ => null,
            };
            if (refusal is not null)
            {
                throw refusal;
            }
        }
    }
}
