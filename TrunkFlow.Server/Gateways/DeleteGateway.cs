using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Gateways;

/// <summary>Removes a gateway that no route, number or call uses. One that is used is disabled instead.</summary>
/// <param name="Id">The gateway.</param>
public sealed record DeleteGatewayInput(Guid Id);

public sealed class DeleteGateway(TrunkFlowDbContext db)
{
    public async Task<Gateway> RunAsync(DeleteGatewayInput input, CancellationToken cancellationToken)
    {
        var gateway = await db.FindOrRefuseAsync<Gateway>(input.Id, cancellationToken);
        if (await db.RouteGateways.AnyAsync(route => route.GatewayId == gateway.Id, cancellationToken)
            || await db.Dids.AnyAsync(did => did.GatewayId == gateway.Id, cancellationToken))
        {
            throw new GatewayInUseException(gateway.Name);
        }

        db.Remove(gateway);
        await db.SaveChangesAsync(cancellationToken);
        return gateway;
    }
}
