using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.FileImports;

/// <summary>Adds what a file says: all of it or nothing.</summary>
/// <param name="Id">The import.</param>
/// <param name="Version">The version that was looked at.</param>
/// <param name="DespiteFaults">Lines that cannot be added are left out; without this a file that has any is refused.</param>
public sealed record ApplyImportInput(Guid Id, int Version, [property: DefaultValue(false)] bool DespiteFaults = false);

public sealed class ApplyImport(TrunkFlowDbContext db, Ledger ledger, MasterKey key, TimeProvider time)
{
    public async Task<Import> RunAsync(ApplyImportInput input, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var import = await db.FindOrRefuseAsync<Import>(input.Id, input.Version, cancellationToken);
        var file = await db.Set<ImportFile>().FirstOrDefaultAsync(row => row.ImportId == import.Id, cancellationToken) ?? throw new ImportStateException(ImportStatus.Cancelled);
        var now = time.GetUtcNow();
        var (preview, rows) = await ImportPreviews.MakeAsync(db, import, file.Content, now, cancellationToken);
        import.Apply(preview, input.DespiteFaults, now);
        db.AddRange(rows.Made);
        if (rows is ImportedExtensions { Secrets: { Count: > 0 } secrets })
        {
            file.Keep(key.Seal(JsonSerializer.SerializeToUtf8Bytes(secrets), TakeImportSecrets.Purpose));
        }

        await SaveAsync(cancellationToken);
        if (rows is ImportedCustomers { Balances: { Count: > 0 } balances })
        {
            await ledger.OpenAsync(balances, RefusalText.Of("ImportOpeningBalance", import.FileName), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return import;
    }

    /// <summary>A line that clashes only now clashes with what somebody saved at this moment: the preview shows it when it is read again.</summary>
    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (RefusalException)
        {
            throw new ChangedMeanwhileException();
        }
    }
}
