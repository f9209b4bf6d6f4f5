using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Conferences;

/// <summary>What hangs together with a change of a conference.</summary>
[ExtendObjectType(typeof(ConferenceChange))]
public sealed class ConferenceChangeRelations
{
    /// <summary>The conference as it is now, with its participants; null when it was deleted meanwhile.</summary>
    [Authorize(Policies.Own)]
    public async Task<Conference?> GetConferenceAsync([Parent] ConferenceChange change, ConferenceById loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(change.ConferenceId, cancellationToken);
}
