using System.Globalization;

namespace TrunkFlow.Server.Pages.Display;

/// <summary>
/// How the panel writes numbers: the reader's separators, a space that never breaks between number and unit,
/// U+2212 for minus, "—" for what is absent. Money has two decimals, a price or a single call's amount at least four.
/// </summary>
public sealed partial class PanelDisplay(CultureInfo culture, TimeZoneInfo zone, TimeProvider clock)
{
    public const string Absent = "—";
    private const char NoBreak = '\u00a0';
    private const string Minus = "\u2212";
    private const string DefaultCurrency = "BRL";

    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["BRL"] = "R$",
        ["USD"] = "US$",
        ["EUR"] = "€",
        ["GBP"] = "£",
    };

    private readonly NumberFormatInfo numbers = Portuguese(culture)
        ? new NumberFormatInfo { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NegativeSign = Minus }
        : new NumberFormatInfo { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = Minus };

    public CultureInfo Culture => culture;

    public TimeZoneInfo Zone => zone;

    public string Count(long? value) => value?.ToString("#,0", numbers) ?? Absent;

    /// <summary>What something takes on disk: 3,1 GB.</summary>
    public string Size(long bytes) => bytes switch
    {
        < 1_000_000 => $"{Fixed(bytes / 1_000m, 0)}{NoBreak}kB",
        < 1_000_000_000 => $"{Fixed(bytes / 1_000_000m, 1)}{NoBreak}MB",
        _ => $"{Fixed(bytes / 1_000_000_000m, 1)}{NoBreak}GB",
    };

    public string Number(decimal? value, int decimals) => value is { } number ? Fixed(number, decimals) : Absent;

    /// <summary>A ratio (0.584) as a percentage (58,4 %).</summary>
    public string Percent(decimal? ratio, int decimals = 1) => ratio is { } number ? Fixed(number * 100, decimals) + PercentSign : Absent;

    /// <summary>What stands after a percentage: Portuguese keeps a space before the sign.</summary>
    public string PercentSign => Portuguese(culture) ? NoBreak + "%" : "%";

    public string Money(decimal? amount, string currency = DefaultCurrency) =>
        amount is { } value ? WithSymbol(Math.Round(value, 2, MidpointRounding.AwayFromZero), Fixed(Math.Abs(value), 2), currency) : Absent;

    /// <summary>A total without its symbol, for columns whose header carries it.</summary>
    public string Amount(decimal? amount) => amount is { } value ? Fixed(value, 2) : Absent;

    /// <summary>A per-minute price or a single call's amount, exact: four decimals, more only where they are not zero.</summary>
    public string Price(decimal? amount, string currency = DefaultCurrency) =>
        amount is { } value ? WithSymbol(value, Math.Abs(value).ToString("#,0.0000######", numbers), currency) : Absent;

    /// <summary>An exact amount without its symbol.</summary>
    public string Exact(decimal? amount) => amount is { } value ? Signed(value, Math.Abs(value).ToString("#,0.0000######", numbers)) : Absent;

    public static string Symbol(string currency = DefaultCurrency) => Symbols.GetValueOrDefault(currency, currency);

    /// <summary>Talk time, 278 s as 4:38 and 3 600 s as 1:00:00.</summary>
    public static string Duration(long? seconds) => seconds switch
    {
        null => Absent,
        >= 3600 and var s => string.Create(CultureInfo.InvariantCulture, $"{s / 3600}:{s / 60 % 60:00}:{s % 60:00}"),
        { } s => string.Create(CultureInfo.InvariantCulture, $"{s / 60}:{s % 60:00}"),
    };

    /// <summary>A short wait in seconds with one decimal: 1,4 s.</summary>
    public string Wait(TimeSpan? wait) => wait is { } value ? Fixed((decimal)value.TotalSeconds, 1) + NoBreak + "s" : Absent;

    /// <summary>A value as it is typed into a form: the reader's decimal sign, no grouping, no trailing zeros.</summary>
    public string Typed(decimal? value) => value?.ToString("0.##########", numbers).Replace(Minus, "-", StringComparison.Ordinal) ?? "";

    private static bool Portuguese(CultureInfo culture) => culture.TwoLetterISOLanguageName == "pt";

    private static string WithSymbol(decimal value, string magnitude, string currency) => Signed(value, $"{Symbol(currency)}{NoBreak}{magnitude}");

    private static string Signed(decimal value, string magnitude) => value < 0 ? Minus + magnitude : magnitude;

    private string Fixed(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return Signed(rounded, Math.Abs(rounded).ToString("#,0." + new string('0', decimals), numbers));
    }
}
