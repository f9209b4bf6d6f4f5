using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Language;

namespace TrunkFlow.Tests.GraphQL.Language;

/// <summary>Lexical tokens (§2.1); cases as in graphql-js's own lexer tests.</summary>
public sealed class LexerTests
{
    [Theory]
    [InlineData("!", "Bang")]
    [InlineData("$", "Dollar")]
    [InlineData("&", "Ampersand")]
    [InlineData("(", "ParenthesisLeft")]
    [InlineData(")", "ParenthesisRight")]
    [InlineData("...", "Spread")]
    [InlineData(":", "Colon")]
    [InlineData("=", "EqualSign")]
    [InlineData("@", "At")]
    [InlineData("[", "BracketLeft")]
    [InlineData("]", "BracketRight")]
    [InlineData("{", "BraceLeft")]
    [InlineData("|", "Pipe")]
    [InlineData("}", "BraceRight")]
    [InlineData("_name9", "Name")]
    [InlineData("0", "Int")]
    [InlineData("-4", "Int")]
    [InlineData("9007199254740993", "Int")]
    [InlineData("4.123", "Float")]
    [InlineData("-0.123", "Float")]
    [InlineData("123e4", "Float")]
    [InlineData("-1.123E+4567", "Float")]
    [InlineData("\"\"", "String")]
    [InlineData("\"\"\"\"\"\"", "BlockString")]
    [InlineData("", "EndOfFile")]
    [InlineData("\uFEFF , \t\r\n # comment", "EndOfFile")]
    public void A_token_is_recognised(string source, string kind)
    {
        var lexer = new Lexer(System.Text.Encoding.UTF8.GetBytes(source));

        Assert.Equal(kind, lexer.Next().Kind.ToString());
        Assert.Equal(TokenKind.EndOfFile, lexer.Next().Kind);
    }

    [Theory]
    [InlineData("\"simple\"", "simple")]
    [InlineData("\" white space \"", " white space ")]
    [InlineData("\"quote \\\"\"", "quote \"")]
    [InlineData("\"escaped \\n\\r\\b\\t\\f\"", "escaped \n\r\b\t\f")]
    [InlineData("\"slashes \\\\ \\/\"", "slashes \\ /")]
    [InlineData("\"unescaped unicode outside BMP \U0001f600\"", "unescaped unicode outside BMP \U0001f600")]
    [InlineData("\"unicode \\u1234\\u5678\\u90AB\\uCDEF\"", "unicode \u1234\u5678\u90AB\uCDEF")]
    [InlineData("\"string with unicode escape outside BMP \\u{1F600}\"", "string with unicode escape outside BMP \U0001f600")]
    [InlineData("\"minimal \\u{0}\"", "minimal \u0000")]
    [InlineData("\"maximal \\u{10FFFF}\"", "maximal \U0010FFFF")]
    [InlineData("\"maximal minimal \\u{00000000}\"", "maximal minimal \u0000")]
    [InlineData("\"surrogate pair \\uD83D\\uDE00\"", "surrogate pair \U0001f600")]
    [InlineData("\"control \u0007 is a source character\"", "control \u0007 is a source character")]
    public void A_string_has_its_escapes_resolved(string source, string value) => Assert.Equal(value, Only(source).Text);

    [Theory]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"simple\"\"\"", "simple")]
    [InlineData("\"\"\" white space \"\"\"", " white space ")]
    [InlineData("\"\"\"contains \" quote\"\"\"", "contains \" quote")]
    [InlineData("\"\"\"contains \\\"\"\" triple quote\"\"\"", "contains \"\"\" triple quote")]
    [InlineData("\"\"\"multi\nline\"\"\"", "multi\nline")]
    [InlineData("\"\"\"multi\rline\r\nnormalized\"\"\"", "multi\nline\nnormalized")]
    [InlineData("\"\"\"unescaped \\n\\r\\b\\t\\f\\u1234\"\"\"", "unescaped \\n\\r\\b\\t\\f\\u1234")]
    [InlineData("\"\"\"\n\n        spans\n          multiple\n            lines\n\n        \"\"\"", "spans\n  multiple\n    lines")]
    public void A_block_string_loses_common_indentation(string source, string value) => Assert.Equal(value, Only(source).Text);

    [Theory]
    [InlineData("\"", 1, 2, "Unterminated string.")]
    [InlineData("\"no end quote", 1, 14, "Unterminated string.")]
    [InlineData("\"multi\nline\"", 1, 7, "Unterminated string.")]
    [InlineData("\"multi\rline\"", 1, 7, "Unterminated string.")]
    [InlineData("\"bad \\z esc\"", 1, 6, "Invalid character escape sequence: \"\\z\".")]
    [InlineData("\"bad \\\u00e9 esc\"", 1, 6, "Invalid character escape sequence: \"\\\u00e9\".")]
    [InlineData("\"bad \\u1 esc\"", 1, 6, "Invalid Unicode escape sequence: \"\\u1 es\".")]
    [InlineData("\"bad \\uXXXX esc\"", 1, 6, "Invalid Unicode escape sequence: \"\\uXXXX\".")]
    [InlineData("\"bad \\u{} esc\"", 1, 6, "Invalid Unicode escape sequence: \"\\u{}\".")]
    [InlineData("\"bad \\u{110000} esc\"", 1, 6, "Invalid Unicode escape sequence: \"\\u{110000}\".")]
    [InlineData("\"bad \\u{1F60[0} esc\"", 1, 6, "Invalid Unicode escape sequence: \"\\u{1F60[\".")]
    [InlineData("\"bad \\u{1F", 1, 6, "Invalid Unicode escape sequence: \"\\u{1F\".")]
    [InlineData("\"bad \\u{FFFFFFFF} esc\"", 1, 6, "Invalid Unicode escape sequence: \"\\u{FFFFFFFF}\".")]
    [InlineData("\"bad \\uDEAD esc\"", 1, 6, "Invalid Unicode escape sequence: \"\\uDEAD\".")]
    [InlineData("\"bad \\uD83D\\uD83D esc\"", 1, 6, "Invalid Unicode escape sequence: \"\\uD83D\".")]
    [InlineData("\"\"\"no end", 1, 10, "Unterminated string.")]
    [InlineData("'single'", 1, 1, "Unexpected single quote character ('), did you mean to use a double quote (\")?")]
    [InlineData("00", 1, 2, "Invalid number, unexpected digit after 0: \"0\".")]
    [InlineData("+1", 1, 1, "Unexpected character: \"+\".")]
    [InlineData("1.", 1, 3, "Invalid number, expected digit but got: <EOF>.")]
    [InlineData("1e", 1, 3, "Invalid number, expected digit but got: <EOF>.")]
    [InlineData("1.A", 1, 3, "Invalid number, expected digit but got: \"A\".")]
    [InlineData("1.23.4", 1, 5, "Invalid number, expected digit but got: \".\".")]
    [InlineData("0xF1", 1, 2, "Invalid number, expected digit but got: \"x\".")]
    [InlineData("123abc", 1, 4, "Invalid number, expected digit but got: \"a\".")]
    [InlineData("-", 1, 2, "Invalid number, expected digit but got: <EOF>.")]
    [InlineData("..", 1, 1, "Unexpected \"..\", did you mean \"...\"?")]
    [InlineData(".5", 1, 1, "Invalid number, expected digit before \".\", did you mean \"0.5\"?")]
    [InlineData("\n\n?", 3, 1, "Unexpected character: \"?\".")]
    [InlineData("\r\n  \u00e9", 2, 3, "Unexpected character: U+00E9.")]
    [InlineData("\"\U0001f600\u00e9\" ?", 1, 7, "Unexpected character: \"?\".")]
    public void What_is_no_token_is_a_syntax_error_at_its_place(string source, int line, int column, string message)
    {
        var refused = Assert.Throws<GraphQLErrorException>(() => Only(source));

        var error = Assert.Single(refused.Errors);
        Assert.Equal("Syntax Error: " + message, error.Message);
        Assert.Equal([new SourceLocation(line, column)], error.Locations);
    }

    [Theory]
    [InlineData("# c\u00e9\n  a", 2, 3)]
    [InlineData("\"\u00e9\u20ac\U0001f600\" a", 1, 8)]
    [InlineData("\"\"\"\u00e9\n\u20ac\u20ac\"\"\" a", 2, 7)]
    [InlineData("\uFEFF a", 1, 3)]
    [InlineData("\r\r\n\n a", 4, 2)]
    public void Columns_count_utf16_units_after_characters_of_any_length(string source, int line, int column)
    {
        var lexer = new Lexer(System.Text.Encoding.UTF8.GetBytes(source));
        Token token;
        do
        {
            token = lexer.Next();
        }
        while (token.Kind is TokenKind.String or TokenKind.BlockString);

        Assert.Equal((TokenKind.Name, line, column), (token.Kind, token.Line, token.Column));
    }

    private static Token Only(string source)
    {
        var lexer = new Lexer(System.Text.Encoding.UTF8.GetBytes(source));
        var first = lexer.Next();
        while (lexer.Next().Kind != TokenKind.EndOfFile)
        {
        }

        return first;
    }
}
