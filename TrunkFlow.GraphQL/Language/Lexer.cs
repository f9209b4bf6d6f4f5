using System.Text;

namespace TrunkFlow.GraphQL.Language;

/// <summary>Reads tokens from UTF-8 (§2.1, Appendix C). Columns count UTF-16 units, as other implementations report them.</summary>
internal ref partial struct Lexer
{
    private readonly ReadOnlySpan<byte> source;
    private int position;
    private int line;

    // The byte at which the current line would start if every character before the position had been one byte long.
    private int lineStart;

    public Lexer(ReadOnlySpan<byte> source)
    {
        this.source = source;
        line = 1;
    }

    /// <summary>The next token; at the end of the document always <see cref="TokenKind.EndOfFile"/>.</summary>
    /// <exception cref="GraphQLErrorException">The characters there begin no token.</exception>
    public Token Next()
    {
        SkipIgnored();
        if (position >= source.Length)
        {
            return Make(TokenKind.EndOfFile, 0);
        }

        var code = source[position];
        switch (code)
        {
            case (byte)'!': return Make(TokenKind.Bang, 1);
            case (byte)'$': return Make(TokenKind.Dollar, 1);
            case (byte)'&': return Make(TokenKind.Ampersand, 1);
            case (byte)'(': return Make(TokenKind.ParenthesisLeft, 1);
            case (byte)')': return Make(TokenKind.ParenthesisRight, 1);
            case (byte)'.': return ReadDots();
            case (byte)':': return Make(TokenKind.Colon, 1);
            case (byte)'=': return Make(TokenKind.EqualSign, 1);
            case (byte)'@': return Make(TokenKind.At, 1);
            case (byte)'[': return Make(TokenKind.BracketLeft, 1);
            case (byte)']': return Make(TokenKind.BracketRight, 1);
            case (byte)'{': return Make(TokenKind.BraceLeft, 1);
            case (byte)'|': return Make(TokenKind.Pipe, 1);
            case (byte)'}': return Make(TokenKind.BraceRight, 1);
            case (byte)'"': return source[position..].StartsWith("\"\"\""u8) ? ReadBlockString() : ReadString();
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'): return ReadNumber();
            case (byte)'_' or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z'): return ReadName();
            case (byte)'\'': throw Error(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
            default: throw Error(position, $"Unexpected character: {SyntaxError.Describe(source, position)}.");
        }
    }

    private static bool IsNameStart(byte code) => code is (byte)'_' or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z');

    private static bool IsDigit(byte code) => code is >= (byte)'0' and <= (byte)'9';

    private readonly byte At(int index) => index < source.Length ? source[index] : (byte)0;

    private readonly GraphQLErrorException Error(int at, string message) => SyntaxError.At(source, at, message);

    private Token Make(TokenKind kind, int length)
    {
        var token = new Token(kind, position, position + length, line, position - lineStart + 1);
        position += length;
        return token;
    }

    /// <summary>Ignored tokens (§2.1.7): byte order mark, white space, line ends, commas, comments.</summary>
    private void SkipIgnored()
    {
        while (position < source.Length)
        {
            switch (source[position])
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    position++;
                    break;
                case (byte)'\n' or (byte)'\r':
                    NewLine();
                    break;
                case (byte)'#':
                    SkipComment();
                    break;
                case 0xEF when source[position..].StartsWith("\uFEFF"u8):
                    position += 3;
                    lineStart += 2;
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        var length = source[position..].IndexOfAny((byte)'\n', (byte)'\r');

        // What follows on the same line is nothing, so its columns need no correction.
        position = length < 0 ? source.Length : position + length;
    }

    private void NewLine()
    {
        position += source[position] == '\r' && At(position + 1) == '\n' ? 2 : 1;
        line++;
        lineStart = position;
    }

    private Token ReadDots()
    {
        if (source[position..].StartsWith("..."u8))
        {
            return Make(TokenKind.Spread, 3);
        }

        if (At(position + 1) == '.')
        {
            throw Error(position, "Unexpected \"..\", did you mean \"...\"?");
        }

        if (IsDigit(At(position + 1)))
        {
            var end = position + 1;
            while (IsDigit(At(end)))
            {
                end++;
            }

            var digits = Encoding.ASCII.GetString(source[(position + 1)..end]);
            throw Error(position, $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?");
        }

        throw Error(position, "Unexpected character: \".\".");
    }

    private Token ReadName()
    {
        var end = position + 1;
        while (end < source.Length && (IsNameStart(source[end]) || IsDigit(source[end])))
        {
            end++;
        }

        return Make(TokenKind.Name, end - position);
    }

    private Token ReadNumber()
    {
        var kind = TokenKind.Int;
        var at = source[position] == '-' ? position + 1 : position;
        if (At(at) == '0')
        {
            at++;
            if (IsDigit(At(at)))
            {
                throw Error(at, $"Invalid number, unexpected digit after 0: {SyntaxError.Describe(source, at)}.");
            }
        }
        else
        {
            at = ReadDigits(at);
        }

        if (At(at) == '.')
        {
            kind = TokenKind.Float;
            at = ReadDigits(at + 1);
        }

        if (At(at) is (byte)'e' or (byte)'E')
        {
            kind = TokenKind.Float;
            at += At(at + 1) is (byte)'+' or (byte)'-' ? 2 : 1;
            at = ReadDigits(at);
        }

        // Numbers cannot be followed by a dot or the start of a name (§2.9.1, §2.9.2).
        if (At(at) == '.' || IsNameStart(At(at)))
        {
            throw Error(at, $"Invalid number, expected digit but got: {SyntaxError.Describe(source, at)}.");
        }

        return Make(kind, at - position);
    }

    private readonly int ReadDigits(int at)
    {
        if (!IsDigit(At(at)))
        {
            throw Error(at, $"Invalid number, expected digit but got: {SyntaxError.Describe(source, at)}.");
        }

        while (IsDigit(At(at)))
        {
            at++;
        }

        return at;
    }
}
