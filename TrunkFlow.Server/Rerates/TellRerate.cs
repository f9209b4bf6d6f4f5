using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Rerates;

/// <summary>Tells whoever looks how far a rerating has come; called after it is committed.</summary>
public sealed class TellRerate(ITopicEventSender topics, ILogger<TellRerate> logger)
{
    public Task AboutAsync(Rerate rerate, CancellationToken cancellationToken) => AboutAsync(new RerateProgress(rerate.Id, rerate.Status, rerate.Percent), cancellationToken);

    public Task AboutAsync(RerateProgress progress, CancellationToken cancellationToken) => topics.TellAsync(RerateProgress.Topic, progress, logger, cancellationToken);
}
