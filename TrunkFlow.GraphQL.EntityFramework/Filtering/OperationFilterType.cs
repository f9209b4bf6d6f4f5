using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Naming;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.EntityFramework.Filtering;

/// <summary>The operations a value of one C# type can be asked for: <c>StringOperationFilterInput</c> and its like.</summary>
internal sealed class OperationFilterType : SchemaType, IInputObjectTypeSource
{
    private static readonly string[] Equality = ["eq", "neq"];
    private static readonly string[] Membership = ["in", "nin"];
    private static readonly string[] Order = ["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] Substring = ["contains", "ncontains"];
    private static readonly string[] Ends = ["startsWith", "nstartsWith", "endsWith", "nendsWith"];

    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(string)] = "String",
        [typeof(bool)] = "Boolean",
        [typeof(byte)] = "Byte",
        [typeof(short)] = "Short",
        [typeof(int)] = "Int",
        [typeof(long)] = "Long",
        [typeof(float)] = "Float",
        [typeof(double)] = "Float",
        [typeof(decimal)] = "Decimal",
        [typeof(Guid)] = "Uuid",
        [typeof(DateTime)] = "DateTime",
        [typeof(DateTimeOffset)] = "DateTime",
        [typeof(DateOnly)] = "LocalDate",
        [typeof(TimeOnly)] = "LocalTime",
        [typeof(TimeSpan)] = "TimeSpan",
        [typeof(Uri)] = "Url",
    };

    private readonly Type type;
    private readonly string name;

    private OperationFilterType(Type type, string name)
    {
        this.type = type;
        this.name = name;
    }

    public string TypeName => name + "OperationFilterInput";

    /// <summary>The operations of a C# type, or null when it is an object.</summary>
    public static OperationFilterType? For(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
        {
            return new OperationFilterType(plain, NamingConventions.TypeName(plain));
        }

        return Names.TryGetValue(plain, out var name) ? new OperationFilterType(plain, name) : null;
    }

    public InputObjectTypeDefinition Describe(DescriptorContext context)
    {
        var definition = new InputObjectTypeDefinition { Name = TypeName, CreateValue = static values => values };
        if (type == typeof(string))
        {
            FilterShape.AddJoins(definition, this, allowsAnd: true, allowsOr: true);
        }

        var item = TypeReference.Of(type);
        foreach (var operation in Operations())
        {
            var isList = operation is "in" or "nin";
            definition.Fields.Add(new InputFieldDefinition { Name = operation, Type = isList ? (type.IsEnum ? item.NonNull() : item).List() : item });
        }

        return definition;
    }

    private string[] Operations()
    {
        if (type == typeof(bool))
        {
            return Equality;
        }

        if (type == typeof(string))
        {
            return [.. Equality, .. Substring, .. Membership, .. Ends];
        }

        return type.IsEnum ? [.. Equality, .. Membership] : [.. Equality, .. Membership, .. Order];
    }
}

/// <summary>Conditions on the items of a list.</summary>
internal sealed class ListFilterType(FilterOperand item) : SchemaType, IInputObjectTypeSource
{
    public InputObjectTypeDefinition Describe(DescriptorContext context)
    {
        var itemName = ((IInputObjectTypeSource)item.InputType).Describe(context).Name;
        var definition = new InputObjectTypeDefinition
        {
            Name = item is ValueFilter ? "List" + itemName : "ListFilterInputTypeOf" + itemName,
            CreateValue = static values => values,
        };
        foreach (var operation in new[] { "all", "none", "some" })
        {
            definition.Fields.Add(new InputFieldDefinition { Name = operation, Type = TypeReference.Of(item.InputType) });
        }

        definition.Fields.Add(new InputFieldDefinition { Name = "any", Type = TypeReference.Of(typeof(bool)) });
        return definition;
    }
}
