namespace TrunkFlow.GraphQL.Language;

/// <summary>What a document may cost before it is refused with a syntax error.</summary>
public sealed record ParserOptions
{
    public static ParserOptions Default { get; } = new();

    /// <summary>Tokens, counted as they are read.</summary>
    public int MaxTokens { get; init; } = 20_000;

    /// <summary>Nesting of selection sets, values and types together; keeps recursive code off the end of the stack.</summary>
    public int MaxDepth { get; init; } = 128;

    /// <summary>Fields, counted as they are read.</summary>
    public int MaxFields { get; init; } = 5_000;

    /// <summary>For schema files of our own.</summary>
    public static ParserOptions Unlimited { get; } = new() { MaxTokens = int.MaxValue, MaxFields = int.MaxValue };
}
