using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary>A place between two rows of an ordered list: the sort value and the key of the row it stands at, and which way to read from there.</summary>
public sealed record ListCursor(string Value, Guid Id, bool Backwards)
{
    private const char Separator = '\n';

    public decimal? Number => decimal.TryParse(Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    public DateTimeOffset? Instant => DateTimeOffset.TryParse(Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;

    /// <summary>What stands in the address. An address somebody shortened or made up is the first page.</summary>
    public static ListCursor? Read(string? after, string? before) =>
        Read(after, backwards: false) ?? Read(before, backwards: true);

    public static string Write(IFormattable value, Guid id) => Write(value.ToString(value is DateTimeOffset ? "O" : null, CultureInfo.InvariantCulture), id);

    public static string Write(string value, Guid id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{id:N}{Separator}{value}"));

    private static ListCursor? Read(string? text, bool backwards)
    {
        if (string.IsNullOrEmpty(text) || !Base64Url.IsValid(text))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator, 2);
        return parts.Length == 2 && Guid.TryParseExact(parts[0], "N", out var id) ? new ListCursor(parts[1], id, backwards) : null;
    }
}
