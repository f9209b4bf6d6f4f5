namespace TrunkFlow.GraphQL.Types;

/// <summary>A named type or a wrapping of one (§3.4).</summary>
public abstract class GraphQLType : SchemaMember
{
    /// <summary>The type without lists and non-nulls.</summary>
    public abstract GraphQLNamedType NamedType { get; }

    /// <summary>The type without its outer non-null.</summary>
    public virtual GraphQLType NullableType => this;

    /// <summary>IsInputType (§3.4.2).</summary>
    public bool IsInputType => NamedType is GraphQLScalarType or GraphQLEnumType or GraphQLInputObjectType;

    /// <summary>IsOutputType (§3.4.2).</summary>
    public bool IsOutputType => NamedType is not GraphQLInputObjectType;

    /// <summary>True for scalars and enums, which have no selections.</summary>
    public bool IsLeafType => this is GraphQLScalarType or GraphQLEnumType;

    /// <summary>True for interfaces and unions.</summary>
    public bool IsAbstractType => this is GraphQLInterfaceType or GraphQLUnionType;
}

/// <summary>A type with a name.</summary>
public abstract class GraphQLNamedType(string name) : GraphQLType
{
    public string Name { get; } = name;

    public override GraphQLNamedType NamedType => this;

    public override string ToString() => Name;
}

/// <summary>A type whose values have fields to select: object, interface or union.</summary>
public abstract class GraphQLCompositeType(string name) : GraphQLNamedType(name);
