using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Alerts;

/// <summary>Says that somebody takes care of an alert. It stays until it is over.</summary>
/// <param name="Id">The alert.</param>
public sealed record AcknowledgeAlertInput(Guid Id);

public sealed class AcknowledgeAlert(TrunkFlowDbContext db, CurrentActor actor, TellAlert tell, TimeProvider time)
{
    public async Task<Alert> RunAsync(AcknowledgeAlertInput input, CancellationToken cancellationToken)
    {
        var alert = await db.Alerts.FirstOrDefaultAsync(row => row.Id == input.Id, cancellationToken) ?? throw new NotFoundException(nameof(Alert), input.Id, "id");
        alert.Acknowledge(actor.Value.Name, time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(new AlertChange(alert.Id, AlertEvent.Acknowledged), cancellationToken);
        return alert;
    }
}
