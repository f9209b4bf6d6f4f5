using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using TrunkFlow.Server.Pages.Downloads;

namespace TrunkFlow.Tests.Pages.Downloads;

public sealed class TableTests
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly TableColumn<Line>[] Columns =
    [
        new("Nome", line => line.Name), new("Valor", line => line.Amount), new("Chamadas", line => line.Calls), new("Dia", line => line.Day), new("Hora", line => line.Moment),
    ];

    private static readonly Line[] Lines =
    [
        new("Padaria \"São\"; José", 1234.5678m, 3_000_000_000, new DateOnly(2026, 11, 27), new DateTime(2026, 11, 27, 14, 31, 52)),
        new("+5511955550142", -0.10m, 0, null, null),
        new("=HYPERLINK(\"http://example.com\")", null, 0, null, null),
        new("-1+1", null, 0, null, null),
    ];

    [Theory]
    [InlineData("pt-BR", """
        Nome;Valor;Chamadas;Dia;Hora
        "Padaria ""São""; José";1234,5678;3000000000;2026-11-27;2026-11-27 14:31:52
        +5511955550142;-0,1;0;;
        "'=HYPERLINK(""http://example.com"")";;0;;
        '-1+1;;0;;
        """)]
    [InlineData("en", """
        Nome,Valor,Chamadas,Dia,Hora
        "Padaria ""São""; José",1234.5678,3000000000,2026-11-27,2026-11-27 14:31:52
        +5511955550142,-0.1,0,,
        "'=HYPERLINK(""http://example.com"")",,0,,
        '-1+1,,0,,
        """)]
    public async Task Text_has_the_readers_separators_and_no_formula(string culture, string expected)
    {
        using var file = new MemoryStream();
        await CsvTable.WriteAsync(file, Columns, Lines.ToAsyncEnumerable(), CultureInfo.GetCultureInfo(culture), default);
        var text = Encoding.UTF8.GetString(file.ToArray()).ReplaceLineEndings("\n");
        Assert.Equal('\uFEFF' + expected.ReplaceLineEndings("\n"), text.TrimEnd('\n'));
    }

    [Fact]
    public async Task A_workbook_has_numbers_as_numbers_text_as_text_and_goes_on_in_another_sheet()
    {
        using var file = new MemoryStream();
        await XlsxTable.WriteAsync(file, "Margem", Columns, Enumerable.Repeat(Lines, 2).SelectMany(lines => lines).ToAsyncEnumerable(), default, mostRows: 5);
        using var archive = new ZipArchive(new MemoryStream(file.ToArray()));
        var names = (await XmlAsync(archive, "xl/workbook.xml")).Descendants(Sheet + "sheet").Select(sheet => sheet.Attribute("name")!.Value);
        Assert.Equal(["Margem", "Margem 2"], names);

        var first = await RowsAsync(archive, 1);
        Assert.Equal(6, first.Count);
        Assert.Equal(["Nome", "Valor", "Chamadas", "Dia", "Hora"], first[0].Select(cell => cell.Value));
        Assert.Equal("Padaria \"São\"; José", first[1][0].Value);
        Assert.Equal([("n", "1234.5678"), ("n", "3000000000")], first[1][1..3].Select(Number));
        // Days since the end of 1899, and their part of a day.
        Assert.Equal("46353", first[1][3].Value);
        Assert.Equal(46353.60546, double.Parse(first[1][4].Value, CultureInfo.InvariantCulture), 5);
        Assert.Empty(first[3][0].Descendants(Sheet + "f"));
        Assert.Equal("=HYPERLINK(\"http://example.com\")", first[3][0].Value);
        var second = await RowsAsync(archive, 2);
        Assert.Equal(4, second.Count);
        Assert.Equal("Nome", second[0][0].Value);
    }

    private static (string Type, string Value) Number(XElement cell) => (cell.Attribute("t")?.Value ?? "n", cell.Value);

    private static async Task<List<List<XElement>>> RowsAsync(ZipArchive archive, int sheet) =>
        [.. (await XmlAsync(archive, $"xl/worksheets/sheet{sheet}.xml")).Descendants(Sheet + "row").Select(row => row.Elements(Sheet + "c").ToList())];

    private static async Task<XDocument> XmlAsync(ZipArchive archive, string name)
    {
        await using var part = archive.GetEntry(name)!.Open();
        return await XDocument.LoadAsync(part, LoadOptions.None, default);
    }

    private sealed record Line(string Name, decimal? Amount, long Calls, DateOnly? Day, DateTime? Moment);
}
