using System.Linq.Expressions;
using System.Reflection;
using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Naming;
using TrunkFlow.GraphQL.Binding.Reflection;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.Binding.Descriptors;

/// <summary>Gathers an object type from its class and from what is said of it fluently.</summary>
internal sealed class ObjectTypeDescriptor<T> : IObjectTypeDescriptor<T>, IObjectTypeDescriptor
{
    private readonly DescriptorContext context;
    private readonly ObjectTypeDefinition definition;
    private readonly Dictionary<MemberInfo, ObjectFieldDescriptor> described = [];
    private readonly List<ObjectFieldDescriptor> added = [];
    private readonly bool hasClass;
    private bool isExplicit;

    public ObjectTypeDescriptor(DescriptorContext context, Type? schemaType = null)
    {
        this.context = context;
        hasClass = typeof(T) != typeof(object);
        var type = hasClass ? typeof(T) : schemaType ?? typeof(object);
        definition = new ObjectTypeDefinition
        {
            Name = hasClass ? NamingConventions.TypeName(type) : NameOfSchemaClass(type),
            Description = hasClass ? context.Documentation.Of(type) : null,
            RuntimeType = hasClass ? type : null,
        };
        if (hasClass)
        {
            definition.Authorization.AddRange(type.GetCustomAttributes<AuthorizeAttribute>());
        }
    }

    public ObjectTypeDefinition Complete()
    {
        if (hasClass)
        {
            var members = isExplicit ? described.Keys : MemberDiscovery.OutputMembers(typeof(T)).Concat(described.Keys).Distinct();
            foreach (var member in members)
            {
                var descriptor = described.GetValueOrDefault(member) ?? Describe(member);
                if (!descriptor.IsIgnored)
                {
                    definition.Fields.Add(descriptor.Definition);
                }
            }
        }

        foreach (var field in added.Where(f => !f.IsIgnored))
        {
            definition.Fields.RemoveAll(f => f.Name == field.Definition.Name);
            definition.Fields.Add(field.Definition);
        }

        return definition;
    }

    public IObjectTypeDescriptor<T> Name(string value)
    {
        definition.Name = value;
        return this;
    }

    public IObjectTypeDescriptor<T> Description(string? value)
    {
        definition.Description = value;
        return this;
    }

    public IObjectTypeDescriptor<T> BindFields(BindingBehavior behavior)
    {
        isExplicit = behavior == BindingBehavior.Explicit;
        return this;
    }

    public IObjectTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    public IObjectTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    public IObjectTypeDescriptor<T> Implements<TInterface>()
        where TInterface : SchemaType
    {
        definition.Interfaces.Add(TypeReferences.OfType(typeof(TInterface)));
        return this;
    }

    public IObjectFieldDescriptor Field(string name)
    {
        var existing = added.FirstOrDefault(f => f.Definition.Name == name);
        if (existing is null)
        {
            // An empty name stands for "not said yet"; Resolve or Type will say it.
            var field = new ObjectFieldDefinition { Name = name, Type = TypeReference.Of(string.Empty), ResultType = typeof(object) };
            added.Add(existing = new ObjectFieldDescriptor(context, field));
        }

        return existing;
    }

    public IObjectFieldDescriptor Field(Expression<Func<T, object?>> propertyOrMethod) => Describe(MemberExpressions.Member(propertyOrMethod));

    public IObjectTypeDescriptor<T> Ignore(Expression<Func<T, object?>> propertyOrMethod)
    {
        Field(propertyOrMethod).Ignore();
        return this;
    }

    public IObjectTypeDescriptor<T> Authorize() => Authorize(new AuthorizeAttribute());

    public IObjectTypeDescriptor<T> Authorize(string policy, ApplyPolicy apply = ApplyPolicy.BeforeResolver) => Authorize(new AuthorizeAttribute(policy, apply));

    public IObjectTypeDescriptor<T> Authorize(params string[] roles) => Authorize(new AuthorizeAttribute { Roles = roles });

    IObjectTypeDescriptor IObjectTypeDescriptor.Name(string value)
    {
        Name(value);
        return this;
    }

    IObjectTypeDescriptor IObjectTypeDescriptor.Description(string? value)
    {
        Description(value);
        return this;
    }

    IObjectTypeDescriptor IObjectTypeDescriptor.Implements<TInterface>()
    {
        Implements<TInterface>();
        return this;
    }

    IObjectTypeDescriptor IObjectTypeDescriptor.Authorize()
    {
        Authorize();
        return this;
    }

    IObjectTypeDescriptor IObjectTypeDescriptor.Authorize(string policy, ApplyPolicy apply)
    {
        Authorize(policy, apply);
        return this;
    }

    IObjectTypeDescriptor IObjectTypeDescriptor.Authorize(params string[] roles)
    {
        Authorize(roles);
        return this;
    }

    private static string NameOfSchemaClass(Type type)
    {
        var name = NamingConventions.TypeName(type);
        return name.Length > 4 && name.EndsWith("Type", StringComparison.Ordinal) ? name[..^4] : name;
    }

    private ObjectTypeDescriptor<T> Authorize(AuthorizeAttribute attribute)
    {
        definition.Authorization.Add(attribute);
        return this;
    }

    private ObjectFieldDescriptor Describe(MemberInfo member)
    {
        if (!described.TryGetValue(member, out var descriptor))
        {
            described[member] = descriptor = new ObjectFieldDescriptor(context, context.Fields.Read(member, typeof(T), isExtension: false));
        }

        return descriptor;
    }
}
