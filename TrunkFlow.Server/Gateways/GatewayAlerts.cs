using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Gateways;

/// <summary>Gateways that do not answer, or whose registration is refused.</summary>
public sealed class GatewayAlerts : IAlertRule
{
    public const string Down = "gateway-down";

    /// <summary>A state nobody has renewed for so long says nothing of now.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    public IReadOnlyList<string> Kinds { get; } = [Down];

    public async Task<IReadOnlyList<AlertCondition>> FindAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var fresh = now - Fresh;
        var down = await db.Gateways
            .Where(gateway => gateway.Enabled)
            .Where(gateway => db.GatewayStates.Any(state => state.GatewayId == gateway.Id && state.SeenAt >= fresh
                && (state.Status == GatewayStatus.Unreachable || (gateway.Registers && (state.Registration == RegistrationStatus.Unregistered || state.Registration == RegistrationStatus.Rejected)))))
            .Select(gateway => new { gateway.EndpointName, gateway.Name })
            .ToListAsync(cancellationToken);
        return [.. down.Select(gateway => new AlertCondition(Down, gateway.EndpointName, AlertSeverity.Critical, [gateway.Name]))];
    }
}
