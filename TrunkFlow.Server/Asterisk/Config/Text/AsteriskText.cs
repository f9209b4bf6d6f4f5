using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Asterisk.Config.Text;

/// <summary>
/// Every value that enters a file passes one of these, which allows what its kind needs and refuses everything else. So no value can end a line, open a
/// comment (<c>;</c>, <c>;--</c>) or a section, include a file, or say anything to the dialplan (<c>, ) $ { &amp; | "</c>).
/// </summary>
public static partial class AsteriskText
{
    /// <summary>Of a section, a context, an endpoint, a user.</summary>
    public static ConfigText Name(string value) => Checked("a name", value, NameShape());

    public static ConfigText Code(string value) => Checked("an account code", value, CodeShape());

    /// <summary>Digits, none at all included.</summary>
    public static ConfigText Digits(string value) => Checked("digits", value, DigitsShape());

    /// <summary>What can be dialled: digits, + * #, none at all included.</summary>
    public static ConfigText Dialled(string value) => Checked("a number to dial", value, DialledShape());

    /// <summary>E.164 with its plus, or a short code; written without the plus.</summary>
    public static ConfigText Number(string value) => Checked("a number", value.StartsWith('+') ? value[1..] : value, NumberShape());

    public static ConfigText Hexadecimal(string value, int length) =>
        value.Length == length && value.All(char.IsAsciiHexDigitLower) ? new ConfigText(value) : throw new UnwritableTextException("hexadecimal digits", value);

    /// <summary>As one extension name: a prefix is itself and everything longer.</summary>
    public static ConfigText Pattern(string value) => DialPattern.TryParse(value, out var pattern)
        ? new ConfigText(pattern!.IsPrefix ? $"_{pattern.Text}!" : pattern.Text)
        : throw new UnwritableTextException("a dial pattern", value);

    public static SettingText Codecs(IReadOnlyList<string> values) => new(string.Join(',', values.Select(value =>
        Common.Codecs.Known.Contains(value) ? value : throw new UnwritableTextException("a codec", value))));

    /// <summary>A list the dialplan takes apart again.</summary>
    public static ConfigText List(IEnumerable<ConfigText> values) => new(string.Join('&', values));

    /// <summary>A host name, an IPv4 address, or an IPv6 address (written in brackets).</summary>
    public static ConfigText Host(string value)
    {
        if (value.Contains(':') && IPAddress.TryParse(value, out var address) && !value.Contains('%'))
        {
            return new ConfigText($"[{address}]");
        }

        return value.Length <= 253 && HostShape().IsMatch(value) ? new ConfigText(value.ToLowerInvariant()) : throw new UnwritableTextException("a host", value);
    }

    /// <summary>An address, or a network with its length.</summary>
    public static ConfigText Network(IPNetwork value) => new(NetworkAddress.Text(value));

    public static ConfigText Address(IPAddress value) => Host(value.ToString());

    public static ConfigText Port(int value) =>
        value is > 0 and <= 65535 ? Whole(value) : throw new UnwritableTextException("a port", value.ToString(CultureInfo.InvariantCulture));

    public static ConfigText Whole(int value) =>
        value >= 0 ? new ConfigText(value.ToString(CultureInfo.InvariantCulture)) : throw new UnwritableTextException("a whole number", value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whatever a caller's digits may be, as a pattern; the first one is of the kind that cannot name a special extension.</summary>
    public static ConfigText AnyDialled { get; } = new("_[0-9+*#]!");

    /// <summary>Any key of a row, as a pattern.</summary>
    public static ConfigText AnyKey { get; } = new("_[0-9a-f]!");

    /// <summary>The digits as dialled, filtered by the context they came in by.</summary>
    public static ConfigText DialledVariable { get; } = new("${TF_DIALED}");

    public static ConfigText Letter(char letter, ConfigText digits) => new($"{letter}{digits}");

    /// <summary>A prefix of the normalised number as tf-number writes it: with a plus, or bare for numbers that exist only inside the country.</summary>
    public static ConfigText BarredPrefix(string value)
    {
        var national = value.StartsWith('=') || value.StartsWith('0');
        var digits = value.TrimStart('=', '+');
        return digits.Length is > 0 and <= 15 && digits.All(char.IsAsciiDigit)
            ? new ConfigText($"_{(national ? "" : "+")}{digits}!")
            : throw new UnwritableTextException("a prefix", value);
    }

    /// <summary><c>sip:host:port;transport=tcp</c>: the semicolon is escaped, or it would begin a comment.</summary>
    public static ConfigText Uri(ConfigText host, ConfigText port, string? transport) =>
        new($"sip:{host}:{port}{(transport is null ? "" : $"\\;transport={transport}")}");

    public static ConfigText UserUri(ConfigText user, ConfigText uri) => new(uri.ToString().Insert("sip:".Length, $"{user.ToString().Replace("@", "%40", StringComparison.Ordinal)}@"));

    public static ConfigText TimeZone(string value) => Require.IsZoneName(value) ? new ConfigText(value) : throw new UnwritableTextException("a time zone", value);

    /// <summary>Every hour of a day.</summary>
    public static ConfigText AnyTime { get; } = new("*");

    public static ConfigText TimeRange(string from, string until) => Checked("hours", $"{from}-{until}", TimeRangeShape());

    /// <summary>A user name of a SIP header.</summary>
    public static ConfigText SipUser(string value) => Checked("a SIP user", value, SipUserShape());

    /// <summary>What stands before the @ of a SIP address; Asterisk refuses an endpoint whose <c>from_user</c> is anything else.</summary>
    public static ConfigText UserPart(string value) => Checked("the user of a SIP address", value, UserPartShape());

    /// <summary>A password we must say ourselves: printable, and nothing Asterisk's reader would take for syntax.</summary>
    public static SettingText Secret(string value) =>
        value.Length is > 0 and <= 128 && value[0] != '>' && value.All(character => character is > ' ' and < '\x7f' and not (';' or '\\' or '"'))
            ? new SettingText(value)
            : throw new UnwritableTextException("a password", "…");

    /// <summary><c>"Name" &lt;number&gt;</c>.</summary>
    public static SettingText CallerId(string? name, string number)
    {
        var digits = Dialled(number);
        if (string.IsNullOrEmpty(name))
        {
            return new SettingText($"<{digits}>");
        }

        return Encoding.UTF8.GetByteCount(name) <= 200 && CallerNameShape().IsMatch(name)
            ? new SettingText($"\"{name}\" <{digits}>")
            : throw new UnwritableTextException("a caller's name", name);
    }

    /// <summary>For people only, so nothing is refused: what could be syntax becomes a blank.</summary>
    public static SettingText Remark(string value)
    {
        var plain = string.Concat(value.Take(80).Select(character => char.IsLetterOrDigit(character) || character is '.' or '-' or '_' or '/' or '+' ? character : ' '));
        // A letter beyond the basic plane is two chars; half of one would not be valid text.
        return new SettingText(string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Normalize());
    }

    private static ConfigText Checked(string kind, string value, Regex shape) =>
        shape.IsMatch(value) ? new ConfigText(value) : throw new UnwritableTextException(kind, value);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_.-]{0,79}\z")]
    private static partial Regex NameShape();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_.-]{0,39}\z")]
    private static partial Regex CodeShape();

    [GeneratedRegex(@"\A[0-9]{0,32}\z")]
    private static partial Regex DigitsShape();

    [GeneratedRegex(@"\A[0-9+*#]{0,32}\z")]
    private static partial Regex DialledShape();

    [GeneratedRegex(@"\A[0-9]{2,15}\z")]
    private static partial Regex NumberShape();

    [GeneratedRegex(@"\A[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\z")]
    private static partial Regex HostShape();

    [GeneratedRegex(@"\A[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}\z")]
    private static partial Regex TimeRangeShape();

    [GeneratedRegex(@"\A[A-Za-z0-9._+-][A-Za-z0-9._+@-]{0,63}\z")]
    private static partial Regex SipUserShape();

    [GeneratedRegex(@"\A[A-Za-z0-9._+-]{1,64}\z")]
    private static partial Regex UserPartShape();

    [GeneratedRegex(@"\A[\p{L}\p{M}\p{Nd} .'()/+_&-]+\z")]
    private static partial Regex CallerNameShape();
}
