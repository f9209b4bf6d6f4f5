using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.RateDecks.Reading;

namespace TrunkFlow.Server.RateDecks;

/// <summary>Writes the prices that hold now as a file that can be uploaded again; with a decimal comma and semicolons where the reader's language has them.</summary>
public sealed class ExportRates(IDbContextFactory<TrunkFlowDbContext> contexts, TimeProvider time)
{
    private static readonly DeckColumn[] Columns =
    [
        DeckColumn.Prefix, DeckColumn.Description, DeckColumn.PricePerMinute, DeckColumn.Cost, DeckColumn.ConnectionFee, DeckColumn.InitialBlock, DeckColumn.Increment,
        DeckColumn.MinimumCharge, DeckColumn.FreeBelowSeconds, DeckColumn.TimeBand,
    ];

    /// <param name="owner">Whose prices.</param>
    /// <param name="target">Where they go; left open.</param>
    /// <param name="culture">Of the reader.</param>
    /// <param name="name">What a column is called.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task WriteAsync(RateDeckOwner owner, Stream target, CultureInfo culture, Func<DeckColumn, string> name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var store = new RateDeckStore((NpgsqlConnection)db.Database.GetDbConnection());
        var columns = owner.Place.HasCost ? Columns : [.. Columns.Where(column => column != DeckColumn.Cost)];
        var comma = culture.NumberFormat.NumberDecimalSeparator == ",";
        var numbers = comma ? new NumberFormatInfo { NumberDecimalSeparator = "," } : NumberFormatInfo.InvariantInfo;
        // A spreadsheet takes a file without the mark for Latin-1, and =190 for a formula.
        await using var csv = CsvWriter.Create(target, new CsvWriterOptions { Separator = comma ? ';' : ',', WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true);
        await csv.WriteRecordAsync([.. columns.Select(name)], cancellationToken);
        await foreach (var terms in store.InForceAsync(owner, time.GetUtcNow(), cancellationToken))
        {
            await csv.WriteRecordAsync([.. columns.Select(column => Cell(column, terms, numbers))], cancellationToken);
        }
    }

    private static string Cell(DeckColumn column, DeckTerms terms, NumberFormatInfo numbers) => column switch
    {
        DeckColumn.Prefix => terms.Key.Prefix,
        DeckColumn.Description => terms.Description ?? "",
        DeckColumn.PricePerMinute => Money(terms.PricePerMinute, numbers),
        DeckColumn.Cost => Money(terms.Cost, numbers),
        DeckColumn.ConnectionFee => Money(terms.ConnectionFee, numbers),
        DeckColumn.InitialBlock => terms.InitialBlock.ToString(CultureInfo.InvariantCulture),
        DeckColumn.Increment => terms.Increment.ToString(CultureInfo.InvariantCulture),
        DeckColumn.MinimumCharge => Money(terms.MinimumCharge, numbers),
        DeckColumn.FreeBelowSeconds => terms.FreeBelowSeconds.ToString(CultureInfo.InvariantCulture),
        _ => terms.Key.TimeBand?.ToString() ?? "",
    };

    private static string Money(decimal amount, NumberFormatInfo numbers) => amount.ToString("0.############", numbers);
}
