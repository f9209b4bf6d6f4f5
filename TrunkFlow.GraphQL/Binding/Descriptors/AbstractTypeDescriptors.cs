using System.Linq.Expressions;
using System.Reflection;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Naming;
using TrunkFlow.GraphQL.Binding.Reflection;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.Binding.Descriptors;

/// <summary>Gathers an interface type from its class and from what is said of it fluently.</summary>
internal sealed class InterfaceTypeDescriptor<T> : IInterfaceTypeDescriptor<T>
{
    private readonly DescriptorContext context;
    private readonly InterfaceTypeDefinition definition;
    private readonly Dictionary<MemberInfo, ObjectFieldDescriptor> described = [];
    private bool isExplicit;

    public InterfaceTypeDescriptor(DescriptorContext context)
    {
        this.context = context;
        definition = new InterfaceTypeDefinition
        {
            Name = NamingConventions.TypeName(typeof(T)),
            Description = context.Documentation.Of(typeof(T)),
            RuntimeType = typeof(T),
        };
    }

    public InterfaceTypeDefinition Complete()
    {
        var members = isExplicit ? described.Keys : MemberDiscovery.OutputMembers(typeof(T)).Concat(described.Keys).Distinct();
        definition.Fields.AddRange(members.Select(Describe).Where(field => !field.IsIgnored).Select(field => field.Definition));
        return definition;
    }

    public IInterfaceTypeDescriptor<T> Name(string value)
    {
        definition.Name = value;
        return this;
    }

    public IInterfaceTypeDescriptor<T> Description(string? value)
    {
        definition.Description = value;
        return this;
    }

    public IInterfaceTypeDescriptor<T> BindFieldsExplicitly()
    {
        isExplicit = true;
        return this;
    }

    public IObjectFieldDescriptor Field(Expression<Func<T, object?>> propertyOrMethod) => Describe(MemberExpressions.Member(propertyOrMethod));

    private ObjectFieldDescriptor Describe(MemberInfo member)
    {
        if (!described.TryGetValue(member, out var descriptor))
        {
            described[member] = descriptor = new ObjectFieldDescriptor(context, context.Fields.Read(member, typeof(T), isExtension: false));
        }

        return descriptor;
    }
}

/// <summary>Gathers a union type.</summary>
internal sealed class UnionTypeDescriptor : IUnionTypeDescriptor
{
    private readonly UnionTypeDefinition definition;

    public UnionTypeDescriptor(DescriptorContext context, Type? markerType, Type schemaType)
    {
        definition = new UnionTypeDefinition
        {
            Name = NamingConventions.TypeName(markerType ?? schemaType),
            Description = markerType is null ? null : context.Documentation.Of(markerType),
            MarkerType = markerType,
        };
    }

    public UnionTypeDefinition Complete() => definition;

    public IUnionTypeDescriptor Name(string value)
    {
        definition.Name = value;
        return this;
    }

    public IUnionTypeDescriptor Description(string? value)
    {
        definition.Description = value;
        return this;
    }

    public IUnionTypeDescriptor Type<TObjectType>()
        where TObjectType : SchemaType
    {
        definition.Members.Add(TypeReferences.OfType(typeof(TObjectType)));
        return this;
    }
}
