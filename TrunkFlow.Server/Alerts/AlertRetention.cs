using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Alerts;

/// <summary>Alerts are kept for a year and a month after their end, and what webhooks were told for three months.</summary>
public sealed class AlertRetention(IDbContextFactory<TrunkFlowDbContext> contexts, TimeProvider time) : IRetention
{
    private static readonly TimeSpan KeptAlerts = TimeSpan.FromDays(396);
    private static readonly TimeSpan KeptDeliveries = TimeSpan.FromDays(90);

    public async Task<IReadOnlyList<(string What, long Count)>> ForgetAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (alertsBefore, deliveriesBefore) = (time.GetUtcNow() - KeptAlerts, time.GetUtcNow() - KeptDeliveries);
        // One that is still to be tried again is not over, however old it is.
        var deliveries = await db.WebhookDeliveries.Where(delivery => delivery.CreatedAt < deliveriesBefore && delivery.NextAt == null).ExecuteDeleteAsync(cancellationToken);
        var alerts = await db.Alerts.Where(alert => alert.ResolvedAt < alertsBefore).ExecuteDeleteAsync(cancellationToken);
        return [("alerts", alerts), ("deliveries", deliveries)];
    }
}
