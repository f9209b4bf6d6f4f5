using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.FileImports.Reading;

namespace TrunkFlow.Server.FileImports;

/// <summary>Makes what a file says without saving it, so that it is seen what becomes of each line at this moment.</summary>
public sealed class ImportPreviews(IDbContextFactory<TrunkFlowDbContext> contexts, TimeProvider time)
{
    private const int SampleLines = 4;

    /// <summary>Null when the file is not kept any more, or is applied: its lines are there now.</summary>
    public async Task<ImportPreview?> OfAsync(Import import, CancellationToken cancellationToken)
    {
        if (import.Status != ImportStatus.Ready)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var packed = await db.Set<ImportFile>().Where(file => file.ImportId == import.Id).Select(file => file.Content).FirstOrDefaultAsync(cancellationToken);
        return packed is not null ? (await MakeAsync(db, import, packed, time.GetUtcNow(), cancellationToken)).Preview : null;
    }

    /// <summary>The rows a file makes, and what becomes of each of its lines.</summary>
    internal static async Task<(ImportPreview Preview, IImportedRows Rows)> MakeAsync(TrunkFlowDbContext db, Import import, byte[] packed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        IImportedRows rows = import.Kind switch
        {
            ImportKind.Customers => new ImportedCustomers(import.Defaults),
            ImportKind.Dids => new ImportedDids(import.Defaults, now),
            _ => new ImportedExtensions(import.Defaults),
        };
        var table = ImportTable.Unpack(packed);
        IReadOnlyList<string[]> sample = [.. table.Records.Take(SampleLines).Select(record => record.Cells)];
        if (!Suffices(import))
        {
            return (new ImportPreview([], sample, RefusalText.Of($"ImportColumnsMissing.{import.Kind}")), rows);
        }

        var lines = ImportLines.Of(import, table);
        await rows.PrepareAsync(db, lines, cancellationToken);
        return (new ImportPreview([.. lines.Select(line => Take(rows, line))], sample, null), rows);
    }

    private static ImportRow Take(IImportedRows rows, ImportCells line)
    {
        try
        {
            var (outcome, note) = rows.Take(line);
            return new ImportRow(line.Line, outcome, rows.Title(line), note, null);
        }
        catch (RefusalException refusal)
        {
            return new ImportRow(line.Line, ImportOutcome.Faulty, rows.Title(line), line.Shown(), refusal.Message);
        }
    }

    private static bool Suffices(Import import)
    {
        var columns = import.Columns;
        return import.Kind switch
        {
            ImportKind.Customers => columns.Contains(ImportColumn.Code) || columns.Contains(ImportColumn.Name),
            ImportKind.Dids => columns.Contains(ImportColumn.Number),
            _ => (columns.Contains(ImportColumn.Number) || columns.Contains(ImportColumn.Username))
                && (columns.Contains(ImportColumn.Customer) || columns.Contains(ImportColumn.CustomerForeignId) || import.DefaultCustomerId is not null),
        };
    }
}
