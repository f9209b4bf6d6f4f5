using System.Text;

namespace TrunkFlow.GraphQL.Language;

/// <summary>Makes the request error of a document that is not GraphQL (§7.1.2, parse errors). Messages are graphql-js's.</summary>
internal static class SyntaxError
{
    public static GraphQLErrorException At(ReadOnlySpan<byte> source, int position, string message) =>
        new(new GraphQLError("Syntax Error: " + message, [Locate(source, position)]));

    /// <summary>How messages show the character at a position.</summary>
    public static string Describe(ReadOnlySpan<byte> source, int position)
    {
        if (position >= source.Length)
        {
            return TokenKind.EndOfFile.Describe();
        }

        Rune.DecodeFromUtf8(source[position..], out var rune, out _);
        return rune.Value switch
        {
            '"' => "'\"'",
            >= ' ' and <= '~' => $"\"{rune}\"",
            _ => $"U+{rune.Value:X4}",
        };
    }

    /// <summary>Line and column of a byte; only errors pay for this.</summary>
    private static SourceLocation Locate(ReadOnlySpan<byte> source, int position)
    {
        position = Math.Min(position, source.Length);
        var line = 1;
        var lineStart = 0;
        for (var index = 0; index < position; index++)
        {
            var isBreak = source[index] == '\n' || (source[index] == '\r' && (index + 1 >= source.Length || source[index + 1] != '\n'));
            if (isBreak)
            {
                line++;
                lineStart = index + 1;
            }
        }

        return new(line, Encoding.UTF8.GetCharCount(source[lineStart..position]) + 1);
    }
}
