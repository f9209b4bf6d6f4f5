using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Reports;

/// <summary>What hangs together with GatewayQuality: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(GatewayQuality))]
public sealed class GatewayQualityRelations
{
    /// <summary>The gateway; null when it is gone.</summary>
    [Authorize(Policies.Read)]
    public Task<Gateway?> GetGatewayAsync([Parent] GatewayQuality row, GatewayById loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(row.GatewayId, cancellationToken);
}
