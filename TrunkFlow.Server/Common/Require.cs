using System.Text.RegularExpressions;

namespace TrunkFlow.Server.Common;

/// <summary>The value rules that hold for numbers and plain text everywhere.</summary>
public static partial class Require
{
    /// <summary>More is a slip of the keyboard, and a multiple of it would fit no number.</summary>
    public const decimal HighestPrice = 100_000m;

    public static decimal NotNegative(string field, decimal value) =>
        value >= 0 ? value : throw new InvalidValueException(field, "Negative");

    public static decimal? NotNegative(string field, decimal? value) => value is null ? null : NotNegative(field, value.Value);

    /// <summary>What a minute, a call or a number may cost.</summary>
    public static decimal Price(string field, decimal value) =>
        NotNegative(field, value) <= HighestPrice ? value : throw new InvalidValueException(field, "OutOfRange", 0, HighestPrice);

    public static decimal? Price(string field, decimal? value) => value is null ? null : Price(field, value.Value);

    public static int InRange(string field, int value, int least, int most) =>
        value >= least && value <= most ? value : throw new InvalidValueException(field, "OutOfRange", least, most);

    public static int? InRange(string field, int? value, int least, int most) => value is null ? null : InRange(field, value.Value, least, most);

    public static T Known<T>(string field, T value) where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new InvalidValueException(field, "UnknownChoice");

    /// <summary>Text that never reaches the switch: trimmed, without control characters; empty means none.</summary>
    public static string? OptionalText(string field, string? value, int longest = 200)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text.Length > longest)
        {
            throw new InvalidValueException(field, "TooLong", longest);
        }

        return text.Any(char.IsControl) ? throw new InvalidValueException(field, "ForbiddenCharacter", "control") : text;
    }

    public static string Text(string field, string? value, int longest = 200) =>
        OptionalText(field, value, longest) ?? throw new InvalidValueException(field, "Missing");

    public static string Currency(string field, string? value)
    {
        var code = Text(field, value, 3);
        return code.Length == 3 && code.All(char.IsAsciiLetterUpper) ? code : throw new InvalidValueException(field, "NotCurrency");
    }

    /// <summary>Whether a text has the shape of a time zone's IANA name.</summary>
    public static bool IsZoneName(string text) => ZoneName().IsMatch(text);

    /// <summary>The IANA name of a time zone; the names of Windows, which this runtime knows too, mean nothing to Asterisk and PostgreSQL.</summary>
    public static string TimeZone(string field, string? value)
    {
        var zone = Text(field, value, 64);
        return IsZoneName(zone) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) && (zone == "UTC" || !TimeZoneInfo.TryConvertWindowsIdToIanaId(zone, out _))
            ? zone
            : throw new InvalidValueException(field, "NotTimeZone", zone);
    }

    public static string? Email(string field, string? value)
    {
        var email = OptionalText(field, value, 254);
        return email is null || (email.IndexOf('@') > 0 && email.IndexOf('@') < email.Length - 1 && !email.Contains(' '))
            ? email
            : throw new InvalidValueException(field, "NotEmail");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9]+([/_+-][A-Za-z0-9]+)*\z")]
    private static partial Regex ZoneName();
}
