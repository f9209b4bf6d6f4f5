namespace TrunkFlow.Server.Calls.Import;

/// <summary>Which file this node's Asterisk writes its call records to.</summary>
/// <param name="Node">Key of the node, <c>Node:Key</c>.</param>
/// <param name="Path"><c>Node:CdrFile</c>; null where this process has no file to follow.</param>
public sealed record CallFileSettings(string Node, string? Path)
{
    public static CallFileSettings From(IConfiguration configuration) =>
        new(configuration["Node:Key"] is { Length: > 0 } key ? key : "pbx1", configuration["Node:CdrFile"] is { Length: > 0 } path ? path : null);
}
