using TrunkFlow.Server.Common.Tables;
using TrunkFlow.Server.FileImports.Reading;

namespace TrunkFlow.Server.FileImports;

/// <summary>The lines of an import's file, read as its columns say.</summary>
internal static class ImportLines
{
    private static readonly ImportColumn[] Amounts =
    [
        ImportColumn.CreditLimit, ImportColumn.Balance, ImportColumn.DailySpendLimit, ImportColumn.MonthlyBuy, ImportColumn.MonthlySell, ImportColumn.SetupSell, ImportColumn.InboundPrice,
    ];

    /// <param name="import">How it is to be read.</param>
    /// <param name="table">What was uploaded.</param>
    public static IReadOnlyList<ImportCells> Of(Import import, ImportTable table)
    {
        var records = table.Records.Skip(import.HasHeader ? 1 : 0).ToList();
        var places = import.Columns.Index().Where(column => column.Item != ImportColumn.Ignored).ToDictionary(column => column.Item, column => column.Index);
        var amounts = Amounts.Where(places.ContainsKey).Select(column => places[column]).ToList();
        var decimalComma = records.Exists(record => amounts.Exists(place => place < record.Cells.Length && TableText.HasDecimalComma(record.Cells[place])));
        return [.. records.Select(record => new ImportCells(record.Line, record.Cells, places, decimalComma))];
    }
}
