using System.Buffers;
using System.Net;

namespace TrunkFlow.Server.Common;

/// <summary>
/// The one place that says which strings may reach a file Asterisk reads. Each rule allows by kind and refuses the rest before anything is
/// saved: a newline, <c>;</c> or <c>[</c> in a value would end it and begin something else.
/// </summary>
public static class SwitchText
{
    private static readonly SearchValues<char> NeverInNames = SearchValues.Create(";[]\"\\<>{}$|=#");
    private static readonly SearchValues<char> LowerLettersAndDigits = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
    private static readonly SearchValues<char> InUsernames =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._+-@");
    private static readonly SearchValues<char> InUserParts =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._+-");
    private static readonly SearchValues<char> InSecrets =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._+-@!%*/?~^:");
    private static readonly SearchValues<char> InHosts =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> Dialled = SearchValues.Create("0123456789*#");

    /// <summary>A name for people, such as a customer's or a gateway's; it may stand in a comment.</summary>
    public static string Name(string field, string? value, int longest = 80)
    {
        var name = Required(field, value, longest);
        var at = name.AsSpan().IndexOfAny(NeverInNames);
        return at < 0 ? name : throw new InvalidValueException(field, "ForbiddenCharacter", name[at]);
    }

    /// <summary>A short key such as a customer's code; it becomes an account code, a context and a database key.</summary>
    public static string Code(string field, string? value)
    {
        var code = Required(field, value, 32).ToLowerInvariant();
        return !code.AsSpan().ContainsAnyExcept(LowerLettersAndDigits) && char.IsAsciiLetterOrDigit(code[0])
            ? code
            : throw new InvalidValueException(field, "NotCode");
    }

    /// <summary>An IP address or a host name (RFC 1123).</summary>
    public static string Host(string field, string? value)
    {
        var host = Required(field, value, 253);
        return IsHost(host) ? host.ToLowerInvariant() : throw new InvalidValueException(field, "NotHost", Shown(host));
    }

    public static string? OptionalHost(string field, string? value) => string.IsNullOrWhiteSpace(value) ? null : Host(field, value);

    public static string Username(string field, string? value)
    {
        var name = Only(field, Required(field, value, 64), InUsernames);
        return name[0] != '@' ? name : throw new InvalidValueException(field, "ForbiddenCharacter", '@');
    }

    public static string? OptionalUsername(string field, string? value) => string.IsNullOrWhiteSpace(value) ? null : Username(field, value);

    /// <summary>What stands before the @ of a SIP address.</summary>
    public static string? OptionalUserPart(string field, string? value) =>
        OptionalUsername(field, value) is { } name ? Only(field, name, InUserParts) : null;

    /// <summary>A password some carrier gave out; ours are generated.</summary>
    public static string Secret(string field, string? value) => Only(field, Required(field, value, 128), InSecrets);

    /// <summary>The name part of a caller id: letters of any language, digits and a few marks.</summary>
    public static string? OptionalCallerName(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var name = Required(field, value, 40);
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character) && !" .-_'".Contains(character))
            {
                throw new InvalidValueException(field, "ForbiddenCharacter", character);
            }
        }

        return name;
    }

    /// <summary>Digits put in front of a number, or expected there; may be empty.</summary>
    public static string Prefix(string field, string? value, int longest = 16)
    {
        var digits = value?.Trim() ?? "";
        var body = digits.StartsWith('+') ? digits[1..] : digits;
        return digits.Length <= longest && !body.AsSpan().ContainsAnyExcept(Dialled)
            ? digits
            : throw new InvalidValueException(field, "NotDigits");
    }

    /// <summary>Digits only, of a length between the two bounds.</summary>
    public static string Number(string field, string? value, int shortest, int longest)
    {
        var digits = value?.Trim() ?? "";
        return digits.Length >= shortest && digits.Length <= longest && !digits.AsSpan().ContainsAnyExcept(Digits)
            ? digits
            : throw new InvalidValueException(field, "NotNumber", shortest, longest);
    }

    public static int Port(string field, int value) => Require.InRange(field, value, 1, 65535);

    public static bool IsHost(string host) =>
        IPAddress.TryParse(host, out var address)
            ? !host.Contains('%') && (host.Contains(':') || address.ToString() == host)
            : host.Split('.').All(IsLabel) && !char.IsAsciiDigit(host[^1]);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && !label.AsSpan().ContainsAnyExcept(InHosts);

    private static string Required(string field, string? value, int longest)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new InvalidValueException(field, "Missing");
        }

        // Before trimming: a newline at the end is as hostile as one in the middle.
        if (value.Any(char.IsControl))
        {
            throw new InvalidValueException(field, "ForbiddenCharacter", "\\n");
        }

        var text = value.Trim();
        return text.Length <= longest ? text : throw new InvalidValueException(field, "TooLong", longest);
    }

    private static string Only(string field, string text, SearchValues<char> allowed)
    {
        var at = text.AsSpan().IndexOfAnyExcept(allowed);
        return at < 0 ? text : throw new InvalidValueException(field, "ForbiddenCharacter", text[at]);
    }

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
