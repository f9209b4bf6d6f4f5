using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Common.Tables;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.RateDecks.Reading;

/// <summary>The cells of one line, read as what their columns hold. The first that cannot be is the line's fault.</summary>
internal sealed partial class DeckCells
{
    private const int LongestText = 200;
    private const int LongestBlock = 3600;
    private const int LongestShown = 40;

    private readonly DeckFormat _format;
    private readonly Dictionary<DeckColumn, int> _places = [];
    private readonly Dictionary<string, TimeBand?> _bands = new(StringComparer.OrdinalIgnoreCase);
    private CsvReader? _line;

    public DeckCells(DeckFormat format)
    {
        _format = format;
        for (var place = 0; place < format.Columns.Count; place++)
        {
            _places.TryAdd(format.Columns[place], place);
        }
    }

    /// <summary>Of the line read last; null when it is a price.</summary>
    public DeckFault? Fault { get; private set; }

    public DeckTerms Read(CsvReader line)
    {
        (_line, Fault) = (line, null);
        var prefix = Prefix();
        var blocks = Blocks();
        return new DeckTerms(
            new DeckKey(prefix, Band()),
            Description(),
            Money(DeckColumn.PricePerMinute) ?? Missing(DeckColumn.PricePerMinute),
            Money(DeckColumn.Cost) ?? 0,
            Money(DeckColumn.ConnectionFee) ?? 0,
            Whole(DeckColumn.InitialBlock, 1) ?? blocks.Initial,
            Whole(DeckColumn.Increment, 1) ?? blocks.Increment,
            Money(DeckColumn.MinimumCharge) ?? 0,
            Whole(DeckColumn.FreeBelowSeconds, 0) ?? 0);
    }

    private string Prefix()
    {
        var text = string.Concat(Cell(DeckColumn.Prefix).Where(character => character is not (' ' or '\u00a0' or '-' or '(' or ')' or '.')));
        return RatePrefix.TryParse(text, out var prefix) ? prefix : Refuse(DeckColumn.Prefix, text.Length == 0 ? "Missing" : "NotPrefix", prefix);
    }

    private string? Description()
    {
        var text = Cell(DeckColumn.Description);
        return text.Length > LongestText ? Refuse(DeckColumn.Description, "TooLong", text, LongestText)
            : text.Any(char.IsControl) ? Refuse(DeckColumn.Description, "ForbiddenCharacter", text, "control")
            : text.Length == 0 ? null
            : text;
    }

    /// <summary>Without a separator of thousands: in a price per minute it would rather be a misread decimal point.</summary>
    private decimal? Money(DeckColumn column)
    {
        var text = TableText.WithoutCurrency(Cell(column));
        if (text.Length == 0)
        {
            return null;
        }

        if (!TableText.TryAmount(text, _format.DecimalComma, out var value))
        {
            return Refuse(column, "DeckNotDecimal", 0m, text, _format.DecimalComma ? "0,0000" : "0.0000");
        }

        return value < 0 ? Refuse(column, "Negative", 0m) : value > Require.HighestPrice ? Refuse(column, "OutOfRange", 0m, 0, Require.HighestPrice) : value;
    }

    private int? Whole(DeckColumn column, int least)
    {
        var text = Cell(column);
        return text.Length == 0 ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= LongestBlock ? value
            : Refuse(column, "OutOfRange", least, least, LongestBlock);
    }

    private (int Initial, int Increment) Blocks()
    {
        var text = Cell(DeckColumn.Blocks);
        if (text.Length == 0)
        {
            return (_format.InitialBlock, _format.Increment);
        }

        return BlockPair().Match(text) is { Success: true } pair && Block(pair.Groups[1]) is { } initial && Block(pair.Groups[2]) is { } increment
            ? (initial, increment)
            : Refuse(DeckColumn.Blocks, "DeckNotBlocks", (1, 1), text);
    }

    private TimeBand? Band()
    {
        var text = Cell(DeckColumn.TimeBand);
        if (text.Length == 0)
        {
            return null;
        }

        if (!_bands.TryGetValue(text, out var band))
        {
            _bands[text] = band = TimeBand.TryParse(text, out var read) ? read : null;
        }

        return band ?? Refuse(DeckColumn.TimeBand, "NotTimeBand", band);
    }

    private decimal Missing(DeckColumn column) => Fault is null ? Refuse(column, "Missing", 0m) : 0;

    private string Cell(DeckColumn column) =>
        _places.TryGetValue(column, out var place) && place < _line!.FieldCount ? TableText.Unguarded(_line.GetString(place)) : "";

    private T Refuse<T>(DeckColumn column, string reason, T instead, params object[] arguments)
    {
        Fault ??= new DeckFault(column, reason, [.. arguments.Select(Shown)]);
        return instead;
    }

    private static string Shown(object argument)
    {
        var text = Convert.ToString(argument, CultureInfo.InvariantCulture)!.Replace('\0', '?');
        return text.Length > LongestShown ? text[..LongestShown] + "…" : text;
    }

    private static int? Block(Group text) =>
        int.TryParse(text.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= LongestBlock ? value : null;

    [GeneratedRegex(@"\A([0-9]{1,4})\s*[/+\-]\s*([0-9]{1,4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex BlockPair();
}
