using System.Linq.Expressions;
using System.Reflection;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.EntityFramework.Sorting;

/// <summary>The two directions, <c>SortEnumType</c> in the schema.</summary>
internal enum SortDirection
{
    Ascending,
    Descending,
}

/// <summary>What a sort type offers.</summary>
internal sealed record SortShape(string Name, string? Description, IReadOnlyList<SortFieldShape> Fields)
{
    private static readonly SchemaType Directions = new EnumType<SortDirection>(descriptor =>
    {
        descriptor.Name("SortEnumType").Description(null);
        descriptor.BindValuesExplicitly();
        descriptor.Value(SortDirection.Ascending).Name("ASC").Description(null);
        descriptor.Value(SortDirection.Descending).Name("DESC").Description(null);
    });

    private readonly Dictionary<string, SortFieldShape> byName = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    public SortFieldShape this[string name] => byName[name];

    public InputObjectTypeDefinition ToDefinition(DescriptorContext context)
    {
        var definition = new InputObjectTypeDefinition { Name = Name, Description = Description, CreateValue = static values => values };
        definition.Fields.AddRange(Fields.Select(field => new InputFieldDefinition
        {
            Name = field.Name,
            Description = field.Description ?? (field.Property is null ? null : context.Documentation.Of(field.Property)),
            Type = TypeReference.Of(field.Nested ?? Directions),
        }));
        return definition;
    }
}

/// <summary>One field to sort by: a value, or an object with fields of its own.</summary>
internal sealed record SortFieldShape(string Name, string? Description, PropertyInfo? Property, LambdaExpression Member, SchemaType? Nested);
