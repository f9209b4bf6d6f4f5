using System.IO.Compression;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.RateDecks.Reading;

namespace TrunkFlow.Server.RateDecks;

/// <summary>The first lines of a deck, cut into cells, for who says what its columns hold.</summary>
public sealed class RateDeckSample(IDbContextFactory<TrunkFlowDbContext> contexts)
{
    private const int Lines = 4;

    public async Task<IReadOnlyList<string[]>> ReadAsync(RateDeck deck, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var packed = await db.Set<RateDeckFile>().Where(file => file.RateDeckId == deck.Id).Select(file => file.Content).SingleAsync(cancellationToken);
        await using var content = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = DeckReader.Open(content, deck.Format with { HasHeader = false });
        var records = new List<string[]>();
        try
        {
            while (records.Count < Lines && reader.Read())
            {
                records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
            }
        }
        catch (CsvFormatException)
        {
            // The deck says of itself that it cannot be read.
        }

        return records;
    }
}
