using System.Linq.Expressions;
using System.Reflection;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Naming;
using TrunkFlow.GraphQL.Binding.Reflection;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.Binding.Descriptors;

/// <summary>Gathers an input object type from its class and from what is said of it fluently.</summary>
internal sealed class InputObjectTypeDescriptor<T> : IInputObjectTypeDescriptor<T>
{
    private readonly InputFieldReader reader;
    private readonly InputObjectTypeDefinition definition;
    private readonly Dictionary<PropertyInfo, InputFieldDescriptor> described = [];
    private bool isExplicit;

    public InputObjectTypeDescriptor(DescriptorContext context)
    {
        reader = new InputFieldReader(context, typeof(T));
        definition = new InputObjectTypeDefinition
        {
            Name = NamingConventions.InputTypeName(typeof(T)),
            Description = context.Documentation.Of(typeof(T)),
            RuntimeType = typeof(T),
            IsOneOf = typeof(T).IsDefined(typeof(OneOfAttribute)),
        };
    }

    public InputObjectTypeDefinition Complete()
    {
        var members = isExplicit ? described.Keys : MemberDiscovery.InputMembers(typeof(T)).Concat(described.Keys).Distinct();
        foreach (var property in members)
        {
            var descriptor = Describe(property);
            if (!descriptor.IsIgnored)
            {
                definition.Fields.Add(descriptor.Definition);
            }
        }

        return definition;
    }

    public IInputObjectTypeDescriptor<T> Name(string value)
    {
        definition.Name = value;
        return this;
    }

    public IInputObjectTypeDescriptor<T> Description(string? value)
    {
        definition.Description = value;
        return this;
    }

    public IInputObjectTypeDescriptor<T> BindFieldsExplicitly()
    {
        isExplicit = true;
        return this;
    }

    public IInputObjectTypeDescriptor<T> BindFieldsImplicitly()
    {
        isExplicit = false;
        return this;
    }

    public IInputFieldDescriptor Field<TValue>(Expression<Func<T, TValue>> property) => Describe((PropertyInfo)MemberExpressions.Member(property));

    public IInputObjectTypeDescriptor<T> Ignore(Expression<Func<T, object?>> property)
    {
        Field(property).Ignore();
        return this;
    }

    public IInputObjectTypeDescriptor<T> OneOf()
    {
        definition.IsOneOf = true;
        return this;
    }

    private InputFieldDescriptor Describe(PropertyInfo property)
    {
        if (!described.TryGetValue(property, out var descriptor))
        {
            described[property] = descriptor = new InputFieldDescriptor(reader.Read(property));
        }

        return descriptor;
    }
}

/// <inheritdoc cref="IInputFieldDescriptor"/>
internal sealed class InputFieldDescriptor(InputFieldDefinition definition) : IInputFieldDescriptor
{
    public InputFieldDefinition Definition { get; } = definition;

    public bool IsIgnored { get; private set; }

    public IInputFieldDescriptor Name(string value)
    {
        Definition.Name = value;
        return this;
    }

    public IInputFieldDescriptor Description(string? value)
    {
        Definition.Description = value;
        return this;
    }

    public IInputFieldDescriptor Deprecated(string? reason)
    {
        Definition.DeprecationReason = reason ?? "No longer supported";
        return this;
    }

    public IInputFieldDescriptor Type<TInputType>()
        where TInputType : SchemaType => Type(typeof(TInputType));

    public IInputFieldDescriptor Type(Type type)
    {
        Definition.Type = TypeReferences.OfType(type);
        return this;
    }

    public IInputFieldDescriptor DefaultValue(object? value)
    {
        (Definition.HasDefaultValue, Definition.DefaultValue) = (true, value);
        return this;
    }

    public IInputFieldDescriptor Ignore(bool ignore = true)
    {
        IsIgnored = ignore;
        return this;
    }
}
