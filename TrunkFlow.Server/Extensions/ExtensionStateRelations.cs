using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Extensions;

/// <summary>What hangs together with ExtensionState: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(ExtensionState))]
public sealed class ExtensionStateRelations
{
    /// <summary>Key; the extension’s and the node’s, with a colon between.</summary>
    public string GetId([Parent] ExtensionState state) => $"{state.ExtensionId}:{state.NodeKey}";

    /// <summary>Which extension.</summary>
    [Authorize(Policies.Own)]
    public async Task<Extension> GetExtensionAsync([Parent] ExtensionState state, ExtensionById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(state.ExtensionId, cancellationToken))!;

    /// <summary>Whose extension it is.</summary>
    [Authorize(Policies.Own)]
    public async Task<Customer> GetCustomerAsync([Parent] ExtensionState state, CustomerById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(state.CustomerId, cancellationToken))!;

    /// <summary>Which switch; null when the node is gone.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    public async Task<PbxNode?> GetNodeAsync([Parent] ExtensionState state, NodeByKey loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(state.NodeKey, cancellationToken);
}
