using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.FileImports;

/// <summary>What an import says that is not a column of its own.</summary>
[ExtendObjectType(typeof(Import))]
public sealed class ImportRelations
{
    /// <summary>What it would add at this moment, line by line; null when it is applied or dropped.</summary>
    [Authorize(Policies.Read)]
    public Task<ImportPreview?> GetPreviewAsync([Parent] Import import, ImportPreviews previews, CancellationToken cancellationToken) => previews.OfAsync(import, cancellationToken);
}
