using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Extensions;

/// <summary>What hangs together with Extension: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(Extension))]
public sealed class ExtensionRelations
{
    /// <summary>Whose it is.</summary>
    [Authorize(Policies.Own)]
    public async Task<Customer> GetCustomerAsync([Parent(nameof(Extension.CustomerId))] Extension extension, CustomerById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(extension.CustomerId, cancellationToken))!;

    /// <summary>How each switch sees it now.</summary>
    [Authorize(Policies.Own)]
    public async Task<IReadOnlyList<ExtensionState>> GetStatesAsync([Parent(nameof(Extension.Id))] Extension extension, StatesOfExtension loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(extension.Id, cancellationToken) ?? [];

    /// <summary>The places of DIDs that lead to it.</summary>
    [Authorize(Policies.Own)]
    public async Task<IReadOnlyList<DidDestination>> GetDidDestinationsAsync([Parent] Extension extension, DestinationsAtExtension loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(extension.Id, cancellationToken) ?? [];

    /// <summary>The conferences it was called into, latest first.</summary>
    [Authorize(Policies.Own)]
    public async Task<IReadOnlyList<ConferenceParticipant>> GetParticipationsAsync([Parent] Extension extension, ParticipationsOfExtension loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(extension.Id, cancellationToken) ?? [];
}
