using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Conferences;

/// <summary>What hangs together with ConferenceParticipant: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(ConferenceParticipant))]
public sealed class ConferenceParticipantRelations
{
    /// <summary>Which conference.</summary>
    [Authorize(Policies.Own)]
    public async Task<Conference> GetConferenceAsync([Parent] ConferenceParticipant participant, ConferenceById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(participant.ConferenceId, cancellationToken))!;

    /// <summary>Who pays for the leg.</summary>
    [Authorize(Policies.Own)]
    public async Task<Customer> GetCustomerAsync([Parent] ConferenceParticipant participant, CustomerById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(participant.CustomerId, cancellationToken))!;

    /// <summary>The extension called; null for a number.</summary>
    [Authorize(Policies.Own)]
    public async Task<Extension?> GetExtensionAsync([Parent] ConferenceParticipant participant, ExtensionById loader, CancellationToken cancellationToken) =>
        participant.ExtensionId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}
