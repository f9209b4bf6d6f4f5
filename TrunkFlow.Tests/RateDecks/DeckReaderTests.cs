using System.Text;
using TrunkFlow.Server.RateDecks.Reading;

namespace TrunkFlow.Tests.RateDecks;

public sealed class DeckReaderTests
{
    private static readonly DeckFormat Brazilian = new()
    {
        DecimalComma = true,
        HasHeader = true,
        Columns = [DeckColumn.Prefix, DeckColumn.Description, DeckColumn.PricePerMinute, DeckColumn.Blocks, DeckColumn.TimeBand],
    };

    [Fact]
    public void A_line_becomes_a_price()
    {
        var line = Assert.Single(Read("Prefixo;Destino;Preço;Blocos;Horário\n+55 (11) 9;Celular São Paulo;R$ 0,1380;30/6;mon-fri 08:00-18:00\n"));
        Assert.Null(line.Fault);
        Assert.Equal((2, "55119", "Celular São Paulo", 0.1380m, 30, 6), (line.Number, line.Terms!.Key.Prefix, line.Terms.Description, line.Terms.PricePerMinute, line.Terms.InitialBlock, line.Terms.Increment));
        Assert.Equal("mon-fri 08:00-18:00", line.Terms.Key.TimeBand!.ToString());
    }

    [Theory]
    [InlineData("5511;x;0.1380;;", "DeckNotDecimal")]
    [InlineData("5511;x;1.234,50;;", "DeckNotDecimal")]
    [InlineData("5511;x;abc;;", "DeckNotDecimal")]
    [InlineData("5511;x;NaN;;", "DeckNotDecimal")]
    [InlineData("5511;x;1e3;;", "DeckNotDecimal")]
    [InlineData("5511;x;-0,1;;", "Negative")]
    [InlineData("5511;x;;;", "Missing")]
    [InlineData(";x;0,1;;", "Missing")]
    [InlineData("5,511E+10;x;0,1;;", "NotPrefix")]
    [InlineData("5511*;x;0,1;;", "NotPrefix")]
    [InlineData("55110000000000000;x;0,1;;", "NotPrefix")]
    [InlineData("5511;x;0,1;30;", "DeckNotBlocks")]
    [InlineData("5511;x;0,1;0/6;", "DeckNotBlocks")]
    [InlineData("5511;x;0,1;9999/6;", "DeckNotBlocks")]
    [InlineData("5511;x;0,1;30/6;night", "NotTimeBand")]
    [InlineData("5511;a\u0007b;0,1;;", "ForbiddenCharacter")]
    public void What_is_no_price_says_why(string text, string reason)
    {
        var line = Assert.Single(Read($"h\n{text}\n"));
        Assert.Equal((reason, null, text), (line.Fault!.Reason, line.Terms, line.Raw));
    }

    [Fact]
    public void A_second_line_of_the_same_prefix_and_hours_is_a_fault_and_of_other_hours_is_none()
    {
        var lines = Read("h\n5511;x;0,1;;\n5511;x;0,2;;mon-fri 08:00-18:00\n5511;x;0,3;;\n");
        Assert.Equal([null, null, "DeckLineRepeated"], lines.Select(line => line.Fault?.Reason));
        Assert.Equal(["5511", "2"], lines[2].Fault!.Arguments);
    }

    [Theory]
    [InlineData("'=190", "=190")]
    [InlineData("=\"5511\"", "5511")]
    [InlineData("\"=\"\"5511\"\"\"", "5511")]
    [InlineData("=190", "=190")]
    [InlineData("0800", "0800")]
    public void What_keeps_a_spreadsheet_from_calculating_is_not_part_of_the_prefix(string cell, string prefix) =>
        Assert.Equal(prefix, Assert.Single(Read($"h\n{cell};x;0,1;;\n")).Terms!.Key.Prefix);

    [Fact]
    public void Empty_lines_lines_of_separators_and_a_missing_end_are_nothing() =>
        Assert.Equal(["5511", "5521"], Read("h\n\n5511;x;0,1;;\n;;;;\n   ;;\n5521;x;0,1").Select(line => line.Terms!.Key.Prefix));

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_own_line()
    {
        var lines = Read("h\n5511;\"x;0,1;;\n5521;y;0,1;;\n5531;z;0,1;;\n");
        Assert.Equal(["5521", "5531"], lines.Where(line => line.Terms is not null).Select(line => line.Terms!.Key.Prefix));
        Assert.Single(lines, line => line.Fault is not null);
    }

    [Fact]
    public void Lines_are_numbered_as_an_editor_numbers_them() =>
        Assert.Equal([3, 6], Read("h\n\n5511;x;0,1;;\n\n\n5521;y;?;;\n").Select(line => line.Number));

    [Fact]
    public void Latin_1_is_read_as_such()
    {
        using var file = new MemoryStream(Encoding.Latin1.GetBytes("h\n5511;São José;0,1;;\n"));
        using var reader = new DeckReader(file, Brazilian with { Encoding = DeckEncoding.Latin1 });
        Assert.Equal("São José", Assert.Single(reader.Lines()).Terms!.Description);
    }

    [Theory]
    [InlineData("Prefixo;Destino;Preço por minuto;Custo;Bloco inicial;Incremento\n5511;SP;0,12;0,08;30;6\n", DeckDelimiter.Semicolon, true, true, "Prefix Description PricePerMinute Cost InitialBlock Increment")]
    [InlineData("code,destination,rate,setup fee\n5511,SP,0.12,0\n", DeckDelimiter.Comma, false, true, "Prefix Description PricePerMinute ConnectionFee")]
    [InlineData("Country\tDial Code\tRate\tBilling Increment\nBrazil\t55\t0.02\t60/60\n", DeckDelimiter.Tab, false, true, "Description Prefix PricePerMinute Blocks")]
    [InlineData("5511;São Paulo;0,12\n5521;Rio;0,13\n", DeckDelimiter.Semicolon, true, false, "Prefix Description PricePerMinute")]
    [InlineData("a|b\nPrefix|Price\n", DeckDelimiter.Pipe, false, true, "Description Ignored")]
    public void How_a_file_wants_to_be_read_is_told_from_its_beginning(string text, DeckDelimiter delimiter, bool comma, bool header, string columns)
    {
        var format = DeckFormatGuess.Of(Encoding.UTF8.GetBytes(text));
        Assert.Equal((delimiter, comma, header, columns), (format.Delimiter, format.DecimalComma, format.HasHeader, string.Join(' ', format.Columns)));
    }

    [Fact]
    public void Letters_that_are_no_utf_8_are_latin_1()
    {
        Assert.Equal(DeckEncoding.Latin1, DeckFormatGuess.Of(Encoding.Latin1.GetBytes("Prefixo;Preço\n55;0,1\n")).Encoding);
        Assert.Equal(DeckEncoding.Utf8, DeckFormatGuess.Of(Encoding.UTF8.GetBytes("Prefixo;Preço\n55;0,1\n")).Encoding);
        Assert.Equal(DeckEncoding.Utf8, DeckFormatGuess.Of(Encoding.UTF8.GetBytes("Prefixo;Preço\n55;0,1\nç")[..^1]).Encoding);
    }

    [Fact]
    public void No_bytes_whatever_make_the_guess_or_the_reader_fail_but_by_saying_so()
    {
        var random = new Random(20261126);
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            if (round % 2 == 0)
            {
                bytes = Array.ConvertAll(bytes, value => (byte)"5;,\t|\"'=\n\r0.1-+aç"[value % 17]);
            }

            var format = DeckFormatGuess.Of(bytes) with { Columns = Brazilian.Columns };
            using var file = new MemoryStream(bytes);
            using var reader = new DeckReader(file, format);
            Assert.All(reader.Lines(), line => Assert.True(line.Fault is null != line.Terms is null && !line.Raw.Contains('\0')));
        }
    }

    private static List<DeckLine> Read(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var reader = new DeckReader(file, Brazilian);
        return [.. reader.Lines()];
    }
}
