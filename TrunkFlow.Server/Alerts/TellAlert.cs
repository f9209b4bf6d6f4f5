using TrunkFlow.Server.Alerts.Webhooks;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Alerts;

/// <summary>Tells whoever looks what became of an alert; called after it is committed.</summary>
public sealed class TellAlert(ITopicEventSender topics, ILogger<TellAlert> logger)
{
    public Task AboutAsync(AlertChange change, CancellationToken cancellationToken) => topics.TellAsync(AlertChange.Topic, change, logger, cancellationToken);

    /// <summary>Has what webhooks are to be told delivered at once rather than within half a minute.</summary>
    public Task DeliveriesWaitAsync(CancellationToken cancellationToken) => topics.TellAsync(DeliveriesWait.Topic, new DeliveriesWait(), logger, cancellationToken);
}
