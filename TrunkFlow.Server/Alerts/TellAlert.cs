using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Alerts;

/// <summary>Tells whoever looks what became of an alert; called after it is committed.</summary>
public sealed class TellAlert(ITopicEventSender topics, ILogger<TellAlert> logger)
{
    public Task AboutAsync(AlertChange change, CancellationToken cancellationToken) => topics.TellAsync(AlertChange.Topic, change, logger, cancellationToken);
}
