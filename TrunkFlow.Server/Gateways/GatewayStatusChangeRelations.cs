using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Gateways;

/// <summary>What hangs together with a change of a gateway's status.</summary>
[ExtendObjectType(typeof(GatewayStatusChange))]
public sealed class GatewayStatusChangeRelations
{
    /// <summary>The gateway; null when it was deleted meanwhile.</summary>
    [Authorize(Policies.Read)]
    public async Task<Gateway?> GetGatewayAsync([Parent] GatewayStatusChange change, GatewayById loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(change.GatewayId, cancellationToken);
}
