namespace TrunkFlow.GraphQL.Language;

/// <summary>A place in a document as errors show it: line and column count from one, columns in UTF-16 units (§7.1.2, "locations").</summary>
public readonly record struct SourceLocation(int Line, int Column);
