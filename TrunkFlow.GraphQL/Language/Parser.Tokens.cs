using System.Text;

namespace TrunkFlow.GraphQL.Language;

// The grammar's notation: optional tokens, lists, limits.
public ref partial struct Parser
{
    private readonly bool Peek(TokenKind kind) => token.Kind == kind;

    private readonly bool PeekDescription() => token.Kind is TokenKind.String or TokenKind.BlockString;

    private readonly bool PeekKeyword(ReadOnlySpan<byte> keyword) => IsKeyword(token, keyword);

    private readonly bool IsKeyword(Token candidate, ReadOnlySpan<byte> keyword) =>
        candidate.Kind == TokenKind.Name && source[candidate.Start..candidate.End].SequenceEqual(keyword);

    private Token LookAhead() => ahead ??= lexer.Next();

    private void Advance()
    {
        lastEnd = token.End;
        token = LookAhead();
        ahead = null;
        if (token.Kind != TokenKind.EndOfFile && ++tokenCount > options.MaxTokens)
        {
            throw Error(token, $"Document contains more than {options.MaxTokens} tokens. Parsing aborted.");
        }
    }

    private Token Expect(TokenKind kind)
    {
        var found = token;
        if (found.Kind != kind)
        {
            throw Error(found, $"Expected {kind.Describe()}, found {Describe(found)}.");
        }

        Advance();
        return found;
    }

    private bool TryExpect(TokenKind kind)
    {
        if (token.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!TryExpectKeyword(keyword))
        {
            throw Error(token, $"Expected \"{Encoding.ASCII.GetString(keyword)}\", found {Describe(token)}.");
        }
    }

    private bool TryExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!PeekKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>Open, zero or more, close.</summary>
    private T[] Any<T>(TokenKind open, Production<T> production, TokenKind close)
    {
        Expect(open);
        var nodes = new List<T>();
        while (!TryExpect(close))
        {
            nodes.Add(production(ref this));
        }

        return [.. nodes];
    }

    /// <summary>Open, one or more, close.</summary>
    private T[] Many<T>(TokenKind open, Production<T> production, TokenKind close)
    {
        Expect(open);
        var nodes = new List<T>();
        do
        {
            nodes.Add(production(ref this));
        }
        while (!TryExpect(close));

        return [.. nodes];
    }

    /// <summary>Nothing, or open, one or more, close.</summary>
    private T[] OptionalMany<T>(TokenKind open, Production<T> production, TokenKind close) => Peek(open) ? Many(open, production, close) : [];

    /// <summary>One or more with a delimiter between, and perhaps before the first.</summary>
    private T[] DelimitedMany<T>(TokenKind delimiter, Production<T> production)
    {
        TryExpect(delimiter);
        var nodes = new List<T>();
        do
        {
            nodes.Add(production(ref this));
        }
        while (TryExpect(delimiter));

        return [.. nodes];
    }

    private void Enter(Token at)
    {
        if (++depth > options.MaxDepth)
        {
            throw Error(at, $"Document is nested more than {options.MaxDepth} levels deep. Parsing aborted.");
        }
    }

    private void Leave() => depth--;

    private readonly SourceRange RangeFrom(Token start) => new(start.Start, lastEnd, Math.Max(start.Line, 1), Math.Max(start.Column, 1));

    private readonly string NameOf(Token name) => Encoding.ASCII.GetString(source[name.Start..name.End]);

    private readonly string Describe(Token found) => found.Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{found.Kind.Describe()} \"{NameOf(found)}\"",
        TokenKind.String or TokenKind.BlockString => $"{found.Kind.Describe()} \"{found.Text}\"",
        _ => found.Kind.Describe(),
    };

    private readonly GraphQLErrorException Unexpected(Token found) => Error(found, $"Unexpected {Describe(found)}.");

    private readonly GraphQLErrorException Error(Token at, string message) => SyntaxError.At(source, at.Start, message);
}
