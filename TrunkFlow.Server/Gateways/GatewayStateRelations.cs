using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Gateways;

/// <summary>What hangs together with GatewayState: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(GatewayState))]
public sealed class GatewayStateRelations
{
    /// <summary>Key; the gateway’s and the node’s, with a colon between.</summary>
    public string GetId([Parent] GatewayState state) => $"{state.GatewayId}:{state.NodeKey}";

    /// <summary>Which gateway.</summary>
    [Authorize(Policies.Read)]
    public async Task<Gateway> GetGatewayAsync([Parent] GatewayState state, GatewayById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(state.GatewayId, cancellationToken))!;

    /// <summary>Which switch; null when the node is gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<PbxNode?> GetNodeAsync([Parent] GatewayState state, NodeByKey loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(state.NodeKey, cancellationToken);
}
