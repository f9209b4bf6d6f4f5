namespace TrunkFlow.GraphQL.Language.Ast;

/// <summary>A type as written (§2.11).</summary>
public abstract class TypeNode(SourceRange range) : Node(range);

/// <summary>A type by its name.</summary>
public sealed class NamedTypeNode(NameNode name, SourceRange range = default) : TypeNode(range)
{
    public override NodeKind Kind => NodeKind.NamedType;

    public NameNode Name { get; } = name;
}

/// <summary>A list of a type.</summary>
public sealed class ListTypeNode(TypeNode type, SourceRange range = default) : TypeNode(range)
{
    public override NodeKind Kind => NodeKind.ListType;

    public TypeNode Type { get; } = type;
}

/// <summary>A type that is never null; <see cref="Type"/> is named or a list.</summary>
public sealed class NonNullTypeNode(TypeNode type, SourceRange range = default) : TypeNode(range)
{
    public override NodeKind Kind => NodeKind.NonNullType;

    public TypeNode Type { get; } = type;
}
