using System.Linq.Expressions;
using System.Reflection;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.EntityFramework.Filtering;

/// <summary>What a filter type offers: its fields and whether conditions may be joined.</summary>
internal sealed record FilterShape(string Name, string? Description, bool AllowsAnd, bool AllowsOr, IReadOnlyList<FilterFieldShape> Fields)
{
    private readonly Dictionary<string, FilterFieldShape> byName = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    public FilterFieldShape this[string name] => byName[name];

    public InputObjectTypeDefinition ToDefinition(SchemaType self, DescriptorContext context)
    {
        var definition = new InputObjectTypeDefinition { Name = Name, Description = Description, CreateValue = static values => values };
        AddJoins(definition, self, AllowsAnd, AllowsOr);
        definition.Fields.AddRange(Fields.Select(field => new InputFieldDefinition
        {
            Name = field.Name,
            Description = field.Description ?? (field.Property is null ? null : context.Documentation.Of(field.Property)),
            Type = TypeReference.Of(field.Operand.InputType),
        }));
        return definition;
    }

    public static void AddJoins(InputObjectTypeDefinition definition, SchemaType self, bool allowsAnd, bool allowsOr)
    {
        var list = TypeReference.Of(self).NonNull().List();
        if (allowsAnd)
        {
            definition.Fields.Add(new InputFieldDefinition { Name = "and", Type = list });
        }

        if (allowsOr)
        {
            definition.Fields.Add(new InputFieldDefinition { Name = "or", Type = list });
        }
    }
}

/// <summary>One field of a filter type: where its value is found, and what may be asked of it.</summary>
internal sealed record FilterFieldShape(string Name, string? Description, PropertyInfo? Property, LambdaExpression Member, FilterOperand Operand)
{
    public FilterFieldShape(string name, string? description, MemberInfo? property, LambdaExpression member, FilterOperand operand)
        : this(name, description, property as PropertyInfo, member, operand)
    {
    }
}
