using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.FileImports;

/// <summary>Takes the users and passwords of the extensions a file added. They are given once and then forgotten.</summary>
/// <param name="Id">The import.</param>
public sealed record TakeImportSecretsInput(Guid Id);

public sealed class TakeImportSecrets(TrunkFlowDbContext db, MasterKey key)
{
    internal const string Purpose = "import";

    public async Task<IReadOnlyList<ImportedSecret>> RunAsync(TakeImportSecretsInput input, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var import = await db.FindOrRefuseAsync<Import>(input.Id, cancellationToken);
        // Of two who ask at once, one waits and finds nothing.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM import_files WHERE import_id = {import.Id} FOR UPDATE", cancellationToken);
        var file = await db.Set<ImportFile>().FirstOrDefaultAsync(row => row.ImportId == import.Id, cancellationToken) ?? throw new ImportSecretsGoneException();
        var secrets = JsonSerializer.Deserialize<List<ImportedSecret>>(key.Open(file.Take(), Purpose))!;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return secrets;
    }
}
