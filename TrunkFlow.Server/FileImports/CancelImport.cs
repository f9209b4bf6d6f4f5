using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.FileImports;

/// <summary>Drops a file that has not changed anything.</summary>
/// <param name="Id">The import.</param>
public sealed record CancelImportInput(Guid Id);

public sealed class CancelImport(TrunkFlowDbContext db)
{
    public async Task<Import> RunAsync(CancelImportInput input, CancellationToken cancellationToken)
    {
        var import = await db.FindOrRefuseAsync<Import>(input.Id, cancellationToken);
        import.Cancel();
        db.RemoveRange(await db.Set<ImportFile>().Where(file => file.ImportId == import.Id).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return import;
    }
}
