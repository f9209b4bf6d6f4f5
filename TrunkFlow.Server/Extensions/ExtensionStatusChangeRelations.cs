using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Extensions;

/// <summary>What hangs together with a change of an extension's status.</summary>
[ExtendObjectType(typeof(ExtensionStatusChange))]
public sealed class ExtensionStatusChangeRelations
{
    /// <summary>The extension; null when it was deleted meanwhile.</summary>
    [Authorize(Policies.Own)]
    public async Task<Extension?> GetExtensionAsync([Parent] ExtensionStatusChange change, ExtensionById loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(change.ExtensionId, cancellationToken);
}
