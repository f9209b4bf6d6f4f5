using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Alerts;

[ExtendObjectType(typeof(AlertChange))]
public sealed class AlertChangeRelations
{
    /// <summary>The alert as it is now.</summary>
    [Authorize(Policies.Read)]
    public Task<Alert?> GetAlertAsync([Parent] AlertChange change, AlertById loader, CancellationToken cancellationToken) => loader.LoadAsync(change.AlertId, cancellationToken);
}
