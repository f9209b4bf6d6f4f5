namespace TrunkFlow.Server.Common;

/// <summary>A number in international form, E.164 with its plus sign (ITU-T E.164: at most 15 digits).</summary>
public static class PhoneNumber
{
    public static string Parse(string? field, string? value)
    {
        var text = value?.Trim() ?? "";
        var number = text.StartsWith('+') ? text : "+" + text;
        return IsE164(number) ? number : throw new InvalidValueException(field, "NotE164");
    }

    public static string? ParseOptional(string field, string? value) => string.IsNullOrWhiteSpace(value) ? null : Parse(field, value);

    public static bool IsE164(string number) =>
        number.Length is >= 7 and <= 16 && number[0] == '+' && number[1] is >= '1' and <= '9' && number.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
