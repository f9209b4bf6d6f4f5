using System.Reflection;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Naming;

namespace TrunkFlow.GraphQL.Binding.Descriptors;

/// <summary>Gathers an enum type from the C# enum and from what is said of it fluently.</summary>
internal sealed class EnumTypeDescriptor<T> : IEnumTypeDescriptor<T>
{
    private readonly DescriptorContext context;
    private readonly EnumTypeDefinition definition;
    private readonly List<EnumValueDescriptor> described = [];
    private bool isExplicit;

    public EnumTypeDescriptor(DescriptorContext context)
    {
        this.context = context;
        definition = new EnumTypeDefinition
        {
            Name = NamingConventions.TypeName(typeof(T)),
            Description = context.Documentation.Of(typeof(T)),
            RuntimeType = typeof(T),
        };
    }

    public EnumTypeDefinition Complete()
    {
        if (!isExplicit && typeof(T).IsEnum)
        {
            foreach (var member in typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static))
            {
                if (!member.IsDefined(typeof(GraphQLIgnoreAttribute)))
                {
                    Describe((T)member.GetValue(null)!);
                }
            }
        }

        definition.Values.AddRange(described.Where(value => !value.IsIgnored).Select(value => value.Definition));
        return definition;
    }

    public IEnumTypeDescriptor<T> Name(string value)
    {
        definition.Name = value;
        return this;
    }

    public IEnumTypeDescriptor<T> Description(string? value)
    {
        definition.Description = value;
        return this;
    }

    public IEnumTypeDescriptor<T> BindValuesExplicitly()
    {
        isExplicit = true;
        return this;
    }

    public IEnumTypeDescriptor<T> BindValuesImplicitly()
    {
        isExplicit = false;
        return this;
    }

    public IEnumValueDescriptor Value(T value) => Describe(value);

    private EnumValueDescriptor Describe(T value)
    {
        if (described.FirstOrDefault(d => d.Definition.Value.Equals(value)) is { } existing)
        {
            return existing;
        }

        var name = value!.ToString()!;
        var member = typeof(T).IsEnum ? typeof(T).GetField(name) : null;
        var descriptor = new EnumValueDescriptor(new EnumValueDefinition
        {
            Name = NamingConventions.EnumValueName(typeof(T), name),
            Value = value,
            Description = member is null ? null : context.Documentation.Of(member),
            DeprecationReason = member is null ? null : FieldReader.DeprecationOf(member),
        });
        described.Add(descriptor);
        return descriptor;
    }
}

/// <inheritdoc cref="IEnumValueDescriptor"/>
internal sealed class EnumValueDescriptor(EnumValueDefinition definition) : IEnumValueDescriptor
{
    public EnumValueDefinition Definition { get; } = definition;

    public bool IsIgnored { get; private set; }

    public IEnumValueDescriptor Name(string value)
    {
        Definition.Name = value;
        return this;
    }

    public IEnumValueDescriptor Description(string? value)
    {
        Definition.Description = value;
        return this;
    }

    public IEnumValueDescriptor Deprecated(string? reason)
    {
        Definition.DeprecationReason = reason ?? "No longer supported";
        return this;
    }

    public IEnumValueDescriptor Ignore(bool ignore = true)
    {
        IsIgnored = ignore;
        return this;
    }
}
