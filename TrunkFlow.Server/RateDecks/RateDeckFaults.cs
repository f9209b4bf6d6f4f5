using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.RateDecks;

/// <summary>Writes the lines of a deck that cannot be read, each with what is wrong, as a file.</summary>
public sealed class RateDeckFaults(IDbContextFactory<TrunkFlowDbContext> contexts)
{
    /// <param name="deckId">The deck.</param>
    /// <param name="target">Where they go; left open.</param>
    /// <param name="header">Names of its three columns: line, what is wrong, the line itself.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task WriteAsync(Guid deckId, Stream target, string[] header, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var csv = CsvWriter.Create(target, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true);
        await csv.WriteRecordAsync(header, cancellationToken);
        var rows = db.RateDeckRows.AsNoTracking().Where(row => row.RateDeckId == deckId && row.Change == RateDeckChange.Faulty).OrderBy(row => row.Position);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await csv.WriteRecordAsync([row.Line?.ToString(CultureInfo.InvariantCulture) ?? "", row.FaultMessage ?? "", row.Text ?? ""], cancellationToken);
        }
    }
}
