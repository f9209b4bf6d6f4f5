namespace TrunkFlow.GraphQL.Language.Ast;

/// <summary>An input value as written (§2.9).</summary>
public abstract class ValueNode(SourceRange range) : Node(range);

/// <summary>A use of a variable (§2.10). <see cref="Name"/> is without the dollar sign.</summary>
public sealed class VariableNode(NameNode name, SourceRange range = default) : ValueNode(range)
{
    public override NodeKind Kind => NodeKind.Variable;

    public NameNode Name { get; } = name;
}

/// <summary>A whole number, digits kept as written (§2.9.1).</summary>
public sealed class IntValueNode(string value, SourceRange range = default) : ValueNode(range)
{
    public override NodeKind Kind => NodeKind.IntValue;

    public string Value { get; } = value;
}

/// <summary>A number with fraction or exponent, kept as written (§2.9.2).</summary>
public sealed class FloatValueNode(string value, SourceRange range = default) : ValueNode(range)
{
    public override NodeKind Kind => NodeKind.FloatValue;

    public string Value { get; } = value;
}

/// <summary>A string with escapes resolved and block indentation removed (§2.9.4).</summary>
public sealed class StringValueNode(string value, bool isBlock = false, SourceRange range = default) : ValueNode(range)
{
    public override NodeKind Kind => NodeKind.StringValue;

    public string Value { get; } = value;

    /// <summary>True when written between triple quotes.</summary>
    public bool IsBlock { get; } = isBlock;
}

/// <summary>true or false (§2.9.3).</summary>
public sealed class BooleanValueNode(bool value, SourceRange range = default) : ValueNode(range)
{
    public override NodeKind Kind => NodeKind.BooleanValue;

    public bool Value { get; } = value;
}

/// <summary>null (§2.9.5).</summary>
public sealed class NullValueNode(SourceRange range = default) : ValueNode(range)
{
    public override NodeKind Kind => NodeKind.NullValue;
}

/// <summary>A name used as a value (§2.9.6).</summary>
public sealed class EnumValueNode(string value, SourceRange range = default) : ValueNode(range)
{
    public override NodeKind Kind => NodeKind.EnumValue;

    public string Value { get; } = value;
}

/// <summary>A list (§2.9.7).</summary>
public sealed class ListValueNode(IReadOnlyList<ValueNode> values, SourceRange range = default) : ValueNode(range)
{
    public override NodeKind Kind => NodeKind.ListValue;

    public IReadOnlyList<ValueNode> Values { get; } = values;
}

/// <summary>An input object (§2.9.8).</summary>
public sealed class ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields, SourceRange range = default) : ValueNode(range)
{
    public override NodeKind Kind => NodeKind.ObjectValue;

    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}

/// <summary>One field of an input object.</summary>
public sealed class ObjectFieldNode(NameNode name, ValueNode value, SourceRange range = default) : Node(range)
{
    public override NodeKind Kind => NodeKind.ObjectField;

    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
