namespace TrunkFlow.GraphQL.Language;

/// <summary>One lexical token: its bytes are <c>[Start, End)</c>; <see cref="Text"/> is set for strings only, escapes resolved.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Line, int Column, string? Text = null);
