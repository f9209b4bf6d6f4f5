using System.Globalization;
using System.Text;

namespace TrunkFlow.GraphQL.Language;

internal ref partial struct Lexer
{
    private Token ReadString()
    {
        var start = position + 1;
        var at = start;
        StringBuilder? text = null;
        while (at < source.Length)
        {
            switch (source[at])
            {
                case (byte)'"':
                    return MakeString(TokenKind.String, at + 1, Decode(text, start, at));
                case (byte)'\\':
                    text = (text ?? new StringBuilder()).Append(Encoding.UTF8.GetString(source[start..at]));
                    at += ReadEscape(at, text);
                    start = at;
                    break;
                case (byte)'\n' or (byte)'\r':
                    throw Error(at, "Unterminated string.");
                default:
                    at++;
                    break;
            }
        }

        throw Error(at, "Unterminated string.");
    }

    private readonly string Decode(StringBuilder? text, int start, int end)
    {
        var tail = Encoding.UTF8.GetString(source[start..end]);
        return text is null ? tail : text.Append(tail).ToString();
    }

    private Token MakeString(TokenKind kind, int end, string text)
    {
        var token = new Token(kind, position, end, line, position - lineStart + 1, text);
        var bytes = source[position..end];
        lineStart += bytes.Length - Encoding.UTF8.GetCharCount(bytes);
        position = end;
        return token;
    }

    /// <summary>Appends the character an escape stands for and returns the escape's length (§2.9.4, EscapedUnicode, EscapedCharacter).</summary>
    private readonly int ReadEscape(int at, StringBuilder text)
    {
        switch (At(at + 1))
        {
            case (byte)'"': text.Append('"'); return 2;
            case (byte)'\\': text.Append('\\'); return 2;
            case (byte)'/': text.Append('/'); return 2;
            case (byte)'b': text.Append('\b'); return 2;
            case (byte)'f': text.Append('\f'); return 2;
            case (byte)'n': text.Append('\n'); return 2;
            case (byte)'r': text.Append('\r'); return 2;
            case (byte)'t': text.Append('\t'); return 2;
            case (byte)'u': return At(at + 2) == '{' ? ReadVariableWidthUnicode(at, text) : ReadFixedWidthUnicode(at, text);
            default: throw Error(at, $"Invalid character escape sequence: \"{Excerpt(at, 2)}\".");
        }
    }

    private readonly int ReadVariableWidthUnicode(int at, StringBuilder text)
    {
        // Eight digits are more than any code point has; the message shows what was read up to the first wrong byte.
        var value = 0L;
        var size = 3;
        while (size < 12)
        {
            var code = At(at + size++);
            if (code == '}')
            {
                if (size >= 5 && value <= int.MaxValue && Rune.TryCreate((int)value, out var rune))
                {
                    text.Append(rune.ToString());
                    return size;
                }

                break;
            }

            if (!char.IsAsciiHexDigit((char)code))
            {
                break;
            }

            value = (value << 4) | (uint)HexValue(code);
        }

        throw Error(at, $"Invalid Unicode escape sequence: \"{Excerpt(at, size)}\".");
    }

    private static int HexValue(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private readonly int ReadFixedWidthUnicode(int at, StringBuilder text)
    {
        if (ReadFourHexDigits(at + 2) is { } code)
        {
            if (!char.IsSurrogate((char)code))
            {
                text.Append((char)code);
                return 6;
            }

            // A leading surrogate counts only together with the trailing one escaped right behind it.
            if (char.IsHighSurrogate((char)code) && At(at + 6) == '\\' && At(at + 7) == 'u'
                && ReadFourHexDigits(at + 8) is { } trailing && char.IsLowSurrogate((char)trailing))
            {
                text.Append((char)code).Append((char)trailing);
                return 12;
            }
        }

        throw Error(at, $"Invalid Unicode escape sequence: \"{Excerpt(at, 6)}\".");
    }

    private readonly int? ReadFourHexDigits(int at) =>
        at + 4 <= source.Length && int.TryParse(source.Slice(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>So many UTF-16 units of the source, for messages.</summary>
    private readonly string Excerpt(int at, int length)
    {
        var text = Encoding.UTF8.GetString(source[at..Math.Min(at + (3 * length), source.Length)]);
        return text[..Math.Min(length, text.Length)];
    }

    private Token ReadBlockString()
    {
        var token = new Token(TokenKind.BlockString, position, 0, line, position - lineStart + 1);
        var lines = new List<string>();
        var current = new StringBuilder();
        var start = position + 3;
        var at = start;
        var brokeAt = -1;
        while (at < source.Length)
        {
            switch (source[at])
            {
                case (byte)'"' when source[at..].StartsWith("\"\"\""u8):
                    lines.Add(Decode(current, start, at));
                    FinishBlockString(at + 3, lines.Count, brokeAt);
                    return token with { End = position, Text = BlockString.Dedent(lines) };
                case (byte)'\\' when source[at..].StartsWith("\\\"\"\""u8):
                    current.Append(Encoding.UTF8.GetString(source[start..at]));
                    start = at + 1;
                    at += 4;
                    break;
                case (byte)'\n' or (byte)'\r':
                    lines.Add(Decode(current, start, at));
                    current.Clear();
                    at += source[at] == '\r' && At(at + 1) == '\n' ? 2 : 1;
                    start = at;
                    brokeAt = at;
                    break;
                default:
                    at++;
                    break;
            }
        }

        throw Error(at, "Unterminated string.");
    }

    private void FinishBlockString(int end, int lineCount, int brokeAt)
    {
        var from = brokeAt < 0 ? position : brokeAt;
        var bytes = source[from..end];
        lineStart = (brokeAt < 0 ? lineStart : brokeAt) + bytes.Length - Encoding.UTF8.GetCharCount(bytes);
        line += lineCount - 1;
        position = end;
    }
}
