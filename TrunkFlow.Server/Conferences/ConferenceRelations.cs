using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Conferences;

/// <summary>What hangs together with Conference: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(Conference))]
public sealed class ConferenceRelations
{
    /// <summary>Who pays for its legs.</summary>
    [Authorize(Policies.Own)]
    public async Task<Customer> GetCustomerAsync([Parent] Conference conference, CustomerById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(conference.CustomerId, cancellationToken))!;

    /// <summary>Who was called into it, in the order they were called.</summary>
    [Authorize(Policies.Own)]
    public async Task<IReadOnlyList<ConferenceParticipant>> GetParticipantsAsync([Parent] Conference conference, ParticipantsOfConference loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(conference.Id, cancellationToken) ?? [];

    /// <summary>The places of DIDs that lead into it.</summary>
    [Authorize(Policies.Own)]
    public async Task<IReadOnlyList<DidDestination>> GetDidDestinationsAsync([Parent] Conference conference, DestinationsAtConference loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(conference.Id, cancellationToken) ?? [];
}
