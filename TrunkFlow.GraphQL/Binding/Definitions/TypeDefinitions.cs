using TrunkFlow.GraphQL.Binding.Authorization;

namespace TrunkFlow.GraphQL.Binding.Definitions;

/// <summary>What the code says of one type, gathered before the schema is built.</summary>
public abstract class TypeDefinition
{
    public required string Name { get; set; }

    public string? Description { get; set; }

    /// <summary>The C# class of the values, where there is one.</summary>
    public Type? RuntimeType { get; set; }
}

public sealed class ObjectTypeDefinition : TypeDefinition
{
    public List<ObjectFieldDefinition> Fields { get; } = [];

    public List<TypeReference> Interfaces { get; } = [];

    public List<AuthorizeAttribute> Authorization { get; } = [];

    /// <summary>Whether a value is of this type, where its C# class does not tell.</summary>
    public Func<object, bool>? IsOfType { get; set; }
}

public sealed class InterfaceTypeDefinition : TypeDefinition
{
    public List<ObjectFieldDefinition> Fields { get; } = [];

    public List<TypeReference> Interfaces { get; } = [];
}

public sealed class UnionTypeDefinition : TypeDefinition
{
    public List<TypeReference> Members { get; } = [];

    /// <summary>Object types whose classes derive from this one belong to the union.</summary>
    public Type? MarkerType { get; set; }
}

public sealed class EnumTypeDefinition : TypeDefinition
{
    public List<EnumValueDefinition> Values { get; } = [];
}

public sealed class EnumValueDefinition
{
    public required string Name { get; set; }

    public required object Value { get; init; }

    public string? Description { get; set; }

    public string? DeprecationReason { get; set; }
}

public sealed class InputObjectTypeDefinition : TypeDefinition
{
    public List<InputFieldDefinition> Fields { get; } = [];

    /// <summary>Exactly one field must be given.</summary>
    public bool IsOneOf { get; set; }

    /// <summary>Makes the C# value of the fields that were given; without it the values go to the constructor and properties of the class.</summary>
    public Func<IReadOnlyDictionary<string, object?>, object>? CreateValue { get; set; }
}
