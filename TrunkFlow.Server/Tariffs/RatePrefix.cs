using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Tariffs;

/// <summary>
/// The beginning of the numbers a price or a block holds for: leading digits of the international number without its plus (<c>5511</c>). Numbers
/// that exist only inside the country begin with 0 (<c>0800</c>) or are written with a leading <c>=</c> (<c>=190</c>, <c>=4004</c>), for their
/// digits would otherwise read as a country code.
/// </summary>
public static class RatePrefix
{
    public static string Parse(string? field, string? value) => TryParse(value, out var prefix) ? prefix : throw new InvalidValueException(field, "NotPrefix");

    public static bool TryParse(string? value, out string prefix)
    {
        prefix = value?.Trim().TrimStart('+') ?? "";
        var digits = prefix.StartsWith('=') ? prefix.AsSpan(1) : prefix;
        return digits.Length is >= 1 and <= 15 && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
