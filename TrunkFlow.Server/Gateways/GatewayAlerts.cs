using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Gateways;

/// <summary>Gateways that do not answer, or whose registration is refused.</summary>
public sealed class GatewayAlerts : IAlertRule
{
    public const string Down = "gateway-down";

    public IReadOnlyList<string> Kinds { get; } = [Down];

    public async Task<IReadOnlyList<AlertCondition>> FindAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // A switch that starts again is no reason to say that what was down is up, and down again.
        var latest = now - NodesThere.Silence;
        var states = db.GatewayStates.Where(state => db.PbxNodes.Any(node => node.Key == state.NodeKey && node.SeenAt >= latest));
        var down = await db.Gateways
            .Where(gateway => gateway.Enabled)
            .Where(gateway => states.Any(state => state.GatewayId == gateway.Id
                && (state.Status == GatewayStatus.Unreachable || (gateway.Registers && (state.Registration == RegistrationStatus.Unregistered || state.Registration == RegistrationStatus.Rejected)))))
            .Select(gateway => new { gateway.EndpointName, gateway.Name })
            .ToListAsync(cancellationToken);
        return [.. down.Select(gateway => new AlertCondition(Down, gateway.EndpointName, AlertSeverity.Critical, [gateway.Name]))];
    }
}
