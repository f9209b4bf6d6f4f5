using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation;

/// <summary>Which kinds of node a node class, or a class or interface above several, stands for.</summary>
internal static class NodeKinds
{
    private static readonly Dictionary<Type, string> Names = typeof(Node).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(Node)) && !type.IsAbstract)
        .ToDictionary(static type => type, static type => type.Name[..^"Node".Length]);

    public static int Count { get; } = Enum.GetValues<NodeKind>().Length;

    public static IReadOnlyList<NodeKind> Of<TNode>() => Cache<TNode>.Kinds;

    private static class Cache<TNode>
    {
        // A definition class also stands for its extension: ObjectTypeDefinitionNode is both ObjectTypeDefinition and ObjectTypeExtension.
        public static readonly NodeKind[] Kinds = [.. Enum.GetValues<NodeKind>().Where(static kind => Names.Any(pair =>
            typeof(TNode).IsAssignableFrom(pair.Key) && pair.Value == kind.ToString().Replace("Extension", "Definition", StringComparison.Ordinal)))];
    }
}
