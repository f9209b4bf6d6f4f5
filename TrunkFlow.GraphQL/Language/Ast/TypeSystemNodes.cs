namespace TrunkFlow.GraphQL.Language.Ast;

/// <summary>A definition or extension of the type system (§3).</summary>
public abstract class TypeSystemNode(IReadOnlyList<DirectiveNode> directives, SourceRange range) : DefinitionNode(range), IHasDirectives
{
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>True for <c>extend …</c> (§3.1).</summary>
    public virtual bool IsExtension => false;
}

/// <summary><c>schema { … }</c> or its extension (§3.3).</summary>
public sealed class SchemaDefinitionNode(
    StringValueNode? description, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeDefinitionNode> operationTypes,
    bool isExtension = false, SourceRange range = default) : TypeSystemNode(directives, range)
{
    public override NodeKind Kind => IsExtension ? NodeKind.SchemaExtension : NodeKind.SchemaDefinition;

    public override bool IsExtension { get; } = isExtension;

    public StringValueNode? Description { get; } = description;

    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary>One root operation of a schema definition (§3.3.1).</summary>
public sealed class OperationTypeDefinitionNode(OperationKind operation, NamedTypeNode type, SourceRange range = default) : Node(range)
{
    public override NodeKind Kind => NodeKind.OperationTypeDefinition;

    public OperationKind Operation { get; } = operation;

    public NamedTypeNode Type { get; } = type;
}

/// <summary>A definition or extension of a named type (§3.4).</summary>
public abstract class TypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives, bool isExtension, SourceRange range)
    : TypeSystemNode(directives, range)
{
    public override bool IsExtension { get; } = isExtension;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;
}

/// <summary><c>scalar</c> (§3.5).</summary>
public sealed class ScalarTypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives, bool isExtension = false, SourceRange range = default)
    : TypeDefinitionNode(description, name, directives, isExtension, range)
{
    public override NodeKind Kind => IsExtension ? NodeKind.ScalarTypeExtension : NodeKind.ScalarTypeDefinition;
}

/// <summary>What object and interface definitions share: fields and implemented interfaces (§3.6, §3.7).</summary>
public abstract class ComplexTypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<NamedTypeNode> interfaces, IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields, bool isExtension, SourceRange range)
    : TypeDefinitionNode(description, name, directives, isExtension, range)
{
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary><c>type</c> (§3.6).</summary>
public sealed class ObjectTypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<NamedTypeNode> interfaces, IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields, bool isExtension = false, SourceRange range = default)
    : ComplexTypeDefinitionNode(description, name, interfaces, directives, fields, isExtension, range)
{
    public override NodeKind Kind => IsExtension ? NodeKind.ObjectTypeExtension : NodeKind.ObjectTypeDefinition;
}

/// <summary><c>interface</c> (§3.7).</summary>
public sealed class InterfaceTypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<NamedTypeNode> interfaces, IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields, bool isExtension = false, SourceRange range = default)
    : ComplexTypeDefinitionNode(description, name, interfaces, directives, fields, isExtension, range)
{
    public override NodeKind Kind => IsExtension ? NodeKind.InterfaceTypeExtension : NodeKind.InterfaceTypeDefinition;
}

/// <summary>A field of an object or interface (§3.6).</summary>
public sealed class FieldDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<InputValueDefinitionNode> arguments, TypeNode type,
    IReadOnlyList<DirectiveNode> directives, SourceRange range = default) : Node(range), IHasDirectives
{
    public override NodeKind Kind => NodeKind.FieldDefinition;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public TypeNode Type { get; } = type;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>An argument or an input field (§3.6.1, §3.10).</summary>
public sealed class InputValueDefinitionNode(
    StringValueNode? description, NameNode name, TypeNode type, ValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives,
    SourceRange range = default) : Node(range), IHasDirectives
{
    public override NodeKind Kind => NodeKind.InputValueDefinition;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>union</c> (§3.8).</summary>
public sealed class UnionTypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> types,
    bool isExtension = false, SourceRange range = default) : TypeDefinitionNode(description, name, directives, isExtension, range)
{
    public override NodeKind Kind => IsExtension ? NodeKind.UnionTypeExtension : NodeKind.UnionTypeDefinition;

    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}

/// <summary><c>enum</c> (§3.9).</summary>
public sealed class EnumTypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<EnumValueDefinitionNode> values,
    bool isExtension = false, SourceRange range = default) : TypeDefinitionNode(description, name, directives, isExtension, range)
{
    public override NodeKind Kind => IsExtension ? NodeKind.EnumTypeExtension : NodeKind.EnumTypeDefinition;

    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary>One value of an enum (§3.9).</summary>
public sealed class EnumValueDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives, SourceRange range = default) : Node(range), IHasDirectives
{
    public override NodeKind Kind => NodeKind.EnumValueDefinition;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>input</c> (§3.10).</summary>
public sealed class InputObjectTypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<InputValueDefinitionNode> fields,
    bool isExtension = false, SourceRange range = default) : TypeDefinitionNode(description, name, directives, isExtension, range)
{
    public override NodeKind Kind => IsExtension ? NodeKind.InputObjectTypeExtension : NodeKind.InputObjectTypeDefinition;

    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}

/// <summary><c>directive @…</c> (§3.13).</summary>
public sealed class DirectiveDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<InputValueDefinitionNode> arguments, bool isRepeatable,
    IReadOnlyList<NameNode> locations, SourceRange range = default) : TypeSystemNode([], range)
{
    public override NodeKind Kind => NodeKind.DirectiveDefinition;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    public IReadOnlyList<NameNode> Locations { get; } = locations;
}
