using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.Binding.Definitions;

/// <summary>A type as C# code names it, before the schema is built: a class, or a schema type class, in lists and non-nulls.</summary>
public abstract record TypeReference
{
    public static TypeReference Of(Type type) => new NamedTypeReference(type);

    public static TypeReference Of(string name) => new SchemaNameReference(name);

    public static TypeReference Of(SchemaType instance) => new InstanceTypeReference(instance);

    public TypeReference NonNull() => this is NonNullTypeReference ? this : new NonNullTypeReference(this);

    public TypeReference Nullable() => this is NonNullTypeReference nonNull ? nonNull.OfType : this;

    public TypeReference List() => new ListTypeReference(this);

    /// <summary>The same lists and non-nulls around another type.</summary>
    public TypeReference WithNamed(TypeReference named) => this switch
    {
        NonNullTypeReference nonNull => new NonNullTypeReference(nonNull.OfType.WithNamed(named)),
        ListTypeReference list => new ListTypeReference(list.OfType.WithNamed(named)),
        _ => named,
    };

    /// <summary>The reference without lists and non-nulls.</summary>
    public TypeReference Named() => this switch
    {
        NonNullTypeReference nonNull => nonNull.OfType.Named(),
        ListTypeReference list => list.OfType.Named(),
        _ => this,
    };
}

/// <summary>A C# class (object, input, enum, scalar value) or a class of the fluent API.</summary>
public sealed record NamedTypeReference(Type Type) : TypeReference;

/// <summary>A fluent type made by code. Two instances of one name are one type.</summary>
public sealed record InstanceTypeReference(SchemaType Instance) : TypeReference;

/// <summary>A type by its name in the schema.</summary>
public sealed record SchemaNameReference(string Name) : TypeReference;

public sealed record ListTypeReference(TypeReference OfType) : TypeReference;

public sealed record NonNullTypeReference(TypeReference OfType) : TypeReference;
