using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>Which file this node's Asterisk writes its call records to.</summary>
/// <param name="Node">Key of the node, <c>Node:Key</c>.</param>
/// <param name="Path"><c>Node:CdrFile</c>; null where this process has no file to follow.</param>
public sealed record CallFileSettings(string Node, string? Path)
{
    public static CallFileSettings From(IConfiguration configuration) =>
        new(NodeKey.Of(configuration), configuration["Node:CdrFile"] is { Length: > 0 } path ? path : null);
}
