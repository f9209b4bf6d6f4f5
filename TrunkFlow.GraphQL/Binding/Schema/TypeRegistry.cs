using System.Reflection;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Scalars;
using TrunkFlow.GraphQL.Binding.Types;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Schema;

/// <summary>Finds or makes the schema type of everything the code refers to; each type once.</summary>
internal sealed class TypeRegistry
{
    private readonly DescriptorContext context;
    private readonly TypeFactory factory;
    private readonly Dictionary<(Type Class, bool IsInput), GraphQLNamedType> byClass = [];
    private readonly Dictionary<string, GraphQLNamedType> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, Type> schemaClasses = [];
    private readonly Dictionary<Type, GraphQLObjectType> objects = [];

    public TypeRegistry(DescriptorContext context)
    {
        this.context = context;
        factory = new TypeFactory(context, this);
        foreach (var type in context.Configuration.Types)
        {
            RememberSchemaClass(type);
        }
    }

    /// <summary>Every type made so far.</summary>
    public IEnumerable<GraphQLNamedType> All => byName.Values;

    public IReadOnlyDictionary<Type, GraphQLObjectType> Objects => objects;

    /// <summary>Interfaces registered with the schema: object types whose classes derive from theirs implement them.</summary>
    public List<(Type RuntimeType, GraphQLInterfaceType Type)> Interfaces { get; } = [];

    public GraphQLType Output(TypeReference reference) => Resolve(reference, isInput: false);

    public GraphQLType Input(TypeReference reference) => Resolve(reference, isInput: true);

    /// <summary>The name a reference will have in the schema, without making the type.</summary>
    public string NameOf(TypeReference reference, bool isInput) => Resolve(reference.Named(), isInput).NamedType.Name;

    public GraphQLNamedType Root(string name, RootType root)
    {
        if (root.Class is not null)
        {
            context.RootClasses.Add(RuntimeClass(root.Class));
        }

        var source = root.Class is { } type && typeof(SchemaType).IsAssignableFrom(type)
            ? (IObjectTypeSource)Activator.CreateInstance(type, nonPublic: true)!
            : root.Class is { } plain ? (IObjectTypeSource)Activator.CreateInstance(typeof(ObjectType<>).MakeGenericType(plain))! : new ObjectType(_ => { });
        var definition = source.Describe(context);
        definition.Name = name;
        if (root.Configure is not null)
        {
            var described = ((IObjectTypeSource)new ObjectType(root.Configure)).Describe(context);
            definition.Description = described.Description ?? definition.Description;
            definition.Name = described.Name is "Object" or "object" ? name : described.Name;
            definition.Fields.AddRange(described.Fields);
            definition.Authorization.AddRange(described.Authorization);
        }

        return Add(factory.Object(definition, isRoot: true), definition.RuntimeType);
    }

    public GraphQLNamedType Named(Type type, bool isInput)
    {
        if (context.Configuration.RuntimeBindings.TryGetValue(type, out var bound))
        {
            type = bound;
        }

        // A fluent class says itself what kind of type it is.
        isInput &= !typeof(SchemaType).IsAssignableFrom(type);
        if (byClass.TryGetValue((type, isInput), out var known))
        {
            return known;
        }

        if (typeof(SchemaType).IsAssignableFrom(type))
        {
            var made = FromInstance((SchemaType)Activator.CreateInstance(type, nonPublic: true)!, type);
            byClass[(type, isInput)] = made;
            return made;
        }

        if (ScalarCatalog.Find(type) is { } scalar)
        {
            return byClass[(type, isInput)] = Remember(scalar);
        }

        var schemaClass = schemaClasses.GetValueOrDefault(type) is { } registered && IsInputClass(registered) == isInput
            ? registered
            : DefaultSchemaClass(type, isInput);
        return byClass[(type, isInput)] = Named(schemaClass, isInput);
    }

    /// <summary>The object type of a value, by its class or the nearest base class that has one.</summary>
    public GraphQLObjectType? ObjectOf(object value)
    {
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            if (objects.TryGetValue(type, out var found))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>A type that nothing refers to yet but that belongs to the schema.</summary>
    public void Include(SchemaType instance) => FromInstance(instance, null);

    private static Type RuntimeClass(Type type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.IsGenericType && ancestor.GetGenericTypeDefinition() == typeof(ObjectType<>))
            {
                return ancestor.GetGenericArguments()[0];
            }
        }

        return type;
    }

    private static bool IsInputClass(Type schemaClass) => typeof(IInputObjectTypeSource).IsAssignableFrom(schemaClass);

    private static Type DefaultSchemaClass(Type type, bool isInput)
    {
        if (type.IsEnum)
        {
            return typeof(EnumType<>).MakeGenericType(type);
        }

        if (isInput)
        {
            return typeof(InputObjectType<>).MakeGenericType(type);
        }

        if (type.IsDefined(typeof(UnionTypeAttribute)))
        {
            return typeof(UnionType<>).MakeGenericType(type);
        }

        return (type.IsDefined(typeof(InterfaceTypeAttribute), inherit: false) ? typeof(InterfaceType<>) : typeof(ObjectType<>)).MakeGenericType(type);
    }

    private GraphQLType Resolve(TypeReference reference, bool isInput) => reference switch
    {
        NonNullTypeReference nonNull => new GraphQLNonNull(Resolve(nonNull.OfType, isInput)),
        ListTypeReference list => new GraphQLList(Resolve(list.OfType, isInput)),
        NamedTypeReference named => Named(named.Type, isInput),
        InstanceTypeReference instance => FromInstance(instance.Instance, null),
        SchemaNameReference byReferenceName => byName.GetValueOrDefault(byReferenceName.Name)
            ?? throw new InvalidOperationException($"The schema has no type {byReferenceName.Name}."),
        _ => throw new InvalidOperationException($"{reference} is not a type."),
    };

    private GraphQLNamedType FromInstance(SchemaType instance, Type? schemaClass)
    {
        switch (instance)
        {
            case IObjectTypeSource source:
                var definition = source.Describe(context);
                return byName.GetValueOrDefault(definition.Name) is GraphQLObjectType known && (schemaClass is null || Owns(known, definition))
                    ? known
                    : Add(factory.Object(definition, isRoot: false), definition.RuntimeType);
            case IInputObjectTypeSource source:
                return Once(source.Describe(context), factory.Input);
            case IEnumTypeSource source:
                return Once(source.Describe(context), TypeFactory.Enum);
            case IInterfaceTypeSource source:
                return Interface(source.Describe(context));
            case IUnionTypeSource source:
                return Once(source.Describe(context), factory.Union);
            case IScalarSource source:
                return Remember(source.Scalar);
            default:
                throw new InvalidOperationException($"{instance.GetType()} is not a type of a schema.");
        }
    }

    private bool Owns(GraphQLObjectType known, ObjectTypeDefinition definition) =>
        definition.RuntimeType is null || (objects.TryGetValue(definition.RuntimeType, out var owner) && owner == known);

    private GraphQLNamedType Once<TDefinition>(TDefinition definition, Func<TDefinition, GraphQLNamedType> make)
        where TDefinition : TypeDefinition =>
        byName.TryGetValue(definition.Name, out var known) ? known : Remember(make(definition));

    private GraphQLNamedType Interface(InterfaceTypeDefinition definition)
    {
        if (byName.TryGetValue(definition.Name, out var known))
        {
            return known;
        }

        var made = factory.Interface(definition);
        if (definition.RuntimeType is { } runtimeType)
        {
            Interfaces.Add((runtimeType, made));
        }

        return Remember(made);
    }

    private GraphQLObjectType Add(GraphQLObjectType type, Type? runtimeType)
    {
        if (runtimeType is not null && runtimeType != typeof(object))
        {
            objects.TryAdd(runtimeType, type);
        }

        return (GraphQLObjectType)Remember(type);
    }

    private GraphQLNamedType Remember(GraphQLNamedType type)
    {
        if (byName.TryGetValue(type.Name, out var other) && other != type)
        {
            throw new InvalidOperationException($"Two types of the schema are named {type.Name}.");
        }

        byName[type.Name] = type;
        return type;
    }

    /// <summary>A registered <c>ObjectType&lt;T&gt;</c> (and so on) is what <c>T</c> means from now on.</summary>
    private void RememberSchemaClass(Type type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.IsGenericType && ancestor.Namespace == typeof(SchemaType).Namespace && ancestor.GetGenericArguments().Length == 1)
            {
                schemaClasses[ancestor.GetGenericArguments()[0]] = type;
            }
        }
    }
}
