namespace TrunkFlow.GraphQL.Language.Ast;

/// <summary>An operation or a fragment (§2.2).</summary>
public abstract class ExecutableDefinitionNode(
    StringValueNode? description, IReadOnlyList<VariableDefinitionNode> variableDefinitions, IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet, SourceRange range) : DefinitionNode(range), IHasDirectives
{
    public StringValueNode? Description { get; } = description;

    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>A query, mutation or subscription (§2.3). <see cref="Name"/> is null for an anonymous one.</summary>
public sealed class OperationDefinitionNode(
    OperationKind operation, NameNode? name, IReadOnlyList<VariableDefinitionNode> variableDefinitions, IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet, StringValueNode? description = null, SourceRange range = default)
    : ExecutableDefinitionNode(description, variableDefinitions, directives, selectionSet, range)
{
    public override NodeKind Kind => NodeKind.OperationDefinition;

    public OperationKind Operation { get; } = operation;

    public NameNode? Name { get; } = name;
}

/// <summary>A fragment (§2.8).</summary>
public sealed class FragmentDefinitionNode(
    NameNode name, NamedTypeNode typeCondition, IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet, StringValueNode? description = null, SourceRange range = default)
    : ExecutableDefinitionNode(description, [], directives, selectionSet, range)
{
    public override NodeKind Kind => NodeKind.FragmentDefinition;

    public NameNode Name { get; } = name;

    public NamedTypeNode TypeCondition { get; } = typeCondition;
}

/// <summary>A variable an operation declares (§2.10).</summary>
public sealed class VariableDefinitionNode(
    VariableNode variable, TypeNode type, ValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives,
    StringValueNode? description = null, SourceRange range = default) : Node(range), IHasDirectives
{
    public override NodeKind Kind => NodeKind.VariableDefinition;

    public StringValueNode? Description { get; } = description;

    public VariableNode Variable { get; } = variable;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>The selections between braces (§2.4).</summary>
public sealed class SelectionSetNode(IReadOnlyList<SelectionNode> selections, SourceRange range = default) : Node(range)
{
    public override NodeKind Kind => NodeKind.SelectionSet;

    public IReadOnlyList<SelectionNode> Selections { get; } = selections;
}

/// <summary>A field, fragment spread or inline fragment (§2.4).</summary>
public abstract class SelectionNode(IReadOnlyList<DirectiveNode> directives, SourceRange range) : Node(range), IHasDirectives
{
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A field (§2.5) with its alias (§2.7).</summary>
public sealed class FieldNode(
    NameNode? alias, NameNode name, IReadOnlyList<ArgumentNode> arguments, IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode? selectionSet, SourceRange range = default) : SelectionNode(directives, range)
{
    public override NodeKind Kind => NodeKind.Field;

    public NameNode? Alias { get; } = alias;

    public NameNode Name { get; } = name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The key in the response: the alias, or the name.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}

/// <summary>A use of a fragment (§2.8).</summary>
public sealed class FragmentSpreadNode(NameNode name, IReadOnlyList<DirectiveNode> directives, SourceRange range = default)
    : SelectionNode(directives, range)
{
    public override NodeKind Kind => NodeKind.FragmentSpread;

    public NameNode Name { get; } = name;
}

/// <summary>An inline fragment (§2.8.2).</summary>
public sealed class InlineFragmentNode(
    NamedTypeNode? typeCondition, IReadOnlyList<DirectiveNode> directives, SelectionSetNode selectionSet, SourceRange range = default)
    : SelectionNode(directives, range)
{
    public override NodeKind Kind => NodeKind.InlineFragment;

    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
