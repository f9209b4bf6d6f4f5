namespace TrunkFlow.GraphQL.Language;

/// <summary>
/// The bytes a node was read from, <c>[Start, End)</c> in the UTF-8 document, with the line and column of the first one.
/// The default value means "made by code, not read".
/// </summary>
public readonly record struct SourceRange(int Start, int End, int Line, int Column)
{
    /// <summary>Where errors about the node point, or null for a node made by code.</summary>
    public SourceLocation? Location => Line == 0 ? null : new SourceLocation(Line, Column);
}
