using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Dids;

internal static class DidCarrier
{
    /// <summary>The provider a number comes from exists, and the gateway it arrives on is one of that provider's.</summary>
    public static async Task RequireCarrierAsync(this TrunkFlowDbContext db, DidDetails details, CancellationToken cancellationToken)
    {
        await db.RequireAsync<Provider>("providerId", details.ProviderId, cancellationToken);
        if (details.GatewayId is { } gatewayId
            && !await db.Gateways.AnyAsync(gateway => gateway.Id == gatewayId && (details.ProviderId == null || gateway.ProviderId == details.ProviderId), cancellationToken))
        {
            throw NotFoundException.Of<Gateway>(gatewayId, "gatewayId");
        }
    }
}
