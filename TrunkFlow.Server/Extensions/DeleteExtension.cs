using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Extensions;

/// <summary>Removes an extension that no number rings and that has no calls. One that has is disabled instead.</summary>
/// <param name="Id">The extension.</param>
public sealed record DeleteExtensionInput(Guid Id);

public sealed class DeleteExtension(TrunkFlowDbContext db)
{
    public async Task<Extension> RunAsync(DeleteExtensionInput input, CancellationToken cancellationToken)
    {
        var extension = await db.FindOrRefuseAsync<Extension>(input.Id, cancellationToken);
        if ((await RungExtensions.ReadAsync(db, [extension.Id], cancellationToken)).Count > 0)
        {
            throw new ExtensionInUseException(extension.Number);
        }

        db.Remove(extension);
        await db.SaveChangesAsync(cancellationToken);
        return extension;
    }
}
