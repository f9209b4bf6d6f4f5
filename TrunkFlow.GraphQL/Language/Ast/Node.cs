namespace TrunkFlow.GraphQL.Language.Ast;

/// <summary>A piece of a parsed document. Nodes never change, so a cached document may be read by many requests at once.</summary>
public abstract class Node(SourceRange range)
{
    public abstract NodeKind Kind { get; }

    /// <summary>Where it was read from; default when made by code.</summary>
    public SourceRange Range { get; } = range;

    /// <summary>The node as GraphQL text.</summary>
    public override string ToString() => Printer.Print(this);
}

/// <summary>A name (§2.1.9).</summary>
public sealed class NameNode(string value, SourceRange range = default) : Node(range)
{
    public override NodeKind Kind => NodeKind.Name;

    public string Value { get; } = value;
}

/// <summary>A whole document (§2.2).</summary>
public sealed class DocumentNode(IReadOnlyList<DefinitionNode> definitions, SourceRange range = default) : Node(range)
{
    public override NodeKind Kind => NodeKind.Document;

    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;
}

/// <summary>One top-level definition of a document.</summary>
public abstract class DefinitionNode(SourceRange range) : Node(range);

/// <summary>A node that may carry directives (§2.12).</summary>
public interface IHasDirectives
{
    IReadOnlyList<DirectiveNode> Directives { get; }
}

/// <summary>A directive with its arguments (§2.12).</summary>
public sealed class DirectiveNode(NameNode name, IReadOnlyList<ArgumentNode> arguments, SourceRange range = default) : Node(range)
{
    public override NodeKind Kind => NodeKind.Directive;

    public NameNode Name { get; } = name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
}

/// <summary>A named value given to a field or directive (§2.6).</summary>
public sealed class ArgumentNode(NameNode name, ValueNode value, SourceRange range = default) : Node(range)
{
    public override NodeKind Kind => NodeKind.Argument;

    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
