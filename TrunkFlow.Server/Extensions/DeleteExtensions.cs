using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Extensions;

/// <summary>Removes several extensions that no number rings, all of them or none.</summary>
/// <param name="Ids">The extensions, at most 10,000.</param>
public sealed record DeleteExtensionsInput(IReadOnlyList<Guid> Ids);

public sealed class DeleteExtensions(TrunkFlowDbContext db)
{
    public async Task<IReadOnlyList<Extension>> RunAsync(DeleteExtensionsInput input, CancellationToken cancellationToken)
    {
        var extensions = await db.FindAllOrRefuseAsync<Extension>("ids", input.Ids, cancellationToken);
        var rung = await RungExtensions.ReadAsync(db, input.Ids, cancellationToken);
        if (extensions.FirstOrDefault(extension => rung.Contains(extension.Id)) is { } used)
        {
            throw new ExtensionInUseException(used.Number);
        }

        db.RemoveRange(extensions);
        await db.SaveChangesAsync(cancellationToken);
        return extensions;
    }
}
