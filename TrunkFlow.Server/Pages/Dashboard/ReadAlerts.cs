using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Alerts;

namespace TrunkFlow.Server.Pages.Dashboard;

/// <summary>What asks for attention now and nobody has taken note of, the worst first.</summary>
public sealed class ReadAlerts(TrunkFlowDbContext db, AlertSentences sentences)
{
    /// <summary>More than these are read on their own page.</summary>
    private const int Most = 6;

    public async Task<IReadOnlyList<AlertRow>> RunAsync(CancellationToken cancellationToken)
    {
        var open = await db.Alerts.AsNoTracking().Where(alert => alert.ResolvedAt == null && alert.AcknowledgedAt == null).ToListAsync(cancellationToken);
        return [.. open.OrderByDescending(alert => alert.Severity).ThenByDescending(alert => alert.RaisedAt).Take(Most).Select(sentences.Of)];
    }
}
