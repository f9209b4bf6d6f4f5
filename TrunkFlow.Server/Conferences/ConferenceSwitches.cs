using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Conferences;

/// <summary>Which switch conferences are called from.</summary>
public sealed class ConferenceSwitches(CallingNodes nodes)
{
    /// <summary>The node to call from: the one a conference is held on already, else any that can.</summary>
    /// <exception cref="ConferencesNotConfiguredException">None has a manager user that may call.</exception>
    /// <exception cref="ConferenceSwitchAwayException">It cannot be reached.</exception>
    public async Task<string> RequireAsync(string? heldOn, CancellationToken cancellationToken)
    {
        var node = await nodes.FindAsync(heldOn, cancellationToken) ?? throw new ConferencesNotConfiguredException();
        return node.IsReady ? node.Key : throw new ConferenceSwitchAwayException(node.Key, node.Refuses);
    }
}
