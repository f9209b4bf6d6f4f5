using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Extensions;

/// <summary>Generates a new secret for an extension; telephones with the old one are shut out.</summary>
/// <param name="ExtensionId">The extension.</param>
public sealed record ResetExtensionSecretInput(Guid ExtensionId);

public sealed class ResetExtensionSecret(TrunkFlowDbContext db)
{
    public async Task<ExtensionSecret> RunAsync(ResetExtensionSecretInput input, CancellationToken cancellationToken)
    {
        var extension = await db.FindOrRefuseAsync<Extension>(input.ExtensionId, cancellationToken, "extensionId");
        var secret = extension.NewSecret();
        await db.SaveChangesAsync(cancellationToken);
        return new ExtensionSecret(extension, extension.EndpointName, secret);
    }
}
