using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types.Introspection;

namespace TrunkFlow.GraphQL.Types;

// Input objects (§3.10): fields, OneOf, and those no value could ever be written for.
public sealed partial class SchemaValidator
{
    private void ValidateInputFields(GraphQLInputObjectType type)
    {
        if (type.Fields.Count == 0)
        {
            Report($"Input Object type {type} must define one or more fields.");
        }

        ReportDuplicates(type.Fields.Select(static field => field.Name), name => $"Field {type}.{name} can only be defined once.");
        foreach (var field in type.Fields)
        {
            ValidateInputValue(field, $"{type}.{field.Name}", "input field");
            if (type.IsOneOf && field.Type is GraphQLNonNull)
            {
                Report($"OneOf input field {type}.{field.Name} must be nullable.");
            }

            if (type.IsOneOf && field.DefaultValue is not null)
            {
                Report($"OneOf input field {type}.{field.Name} cannot have a default value.");
            }
        }

        if (DefaultValueHasCycle(type, null, []))
        {
            Report($"Invalid circular reference. The default value of Input Object type {type} references itself.");
        }
    }

    /// <summary>InputObjectDefaultValueHasCycle.</summary>
    private static bool DefaultValueHasCycle(GraphQLInputObjectType type, ValueNode? defaultValue, HashSet<GraphQLInputField> visited)
    {
        if (defaultValue is ListValueNode list)
        {
            return list.Values.Any(item => DefaultValueHasCycle(type, item, visited));
        }

        return defaultValue is null or ObjectValueNode && type.Fields.Any(field => FieldHasCycle(field, defaultValue as ObjectValueNode, visited));
    }

    /// <summary>InputFieldDefaultValueHasCycle.</summary>
    private static bool FieldHasCycle(GraphQLInputField field, ObjectValueNode? defaultValue, HashSet<GraphQLInputField> visited)
    {
        if (field.Type.NamedType is not GraphQLInputObjectType type)
        {
            return false;
        }

        if (defaultValue?.Fields.FirstOrDefault(given => given.Name.Value == field.Name) is { } given)
        {
            return DefaultValueHasCycle(type, given.Value, visited);
        }

        return field.DefaultValue is not null
            && (visited.Contains(field) || DefaultValueHasCycle(type, field.DefaultValue, [.. visited, field]));
    }

    /// <summary>InputObjectCanBeProvidedAFiniteValue, for all at once: what is left when no more can be shown to be finite is endless.</summary>
    private void ReportEndlessInputObjects()
    {
        var open = schema.Types.Values.OfType<GraphQLInputObjectType>().ToHashSet();
        while (open.RemoveWhere(type => IsFinite(type, open)) > 0)
        {
        }

        foreach (var type in open.Where(static type => !IntrospectionTypes.IsIntrospectionType(type)))
        {
            var fields = string.Join(", ", type.Fields.Where(field => LeadsTo(type, field, open)).Select(field => $"{type}.{field.Name}"));
            Report($"Input Object {type} cannot be provided a finite value because it references itself through fields: {fields}.");
        }
    }

    private static bool IsFinite(GraphQLInputObjectType type, HashSet<GraphQLInputObjectType> open) => type.IsOneOf
        ? type.Fields.Count == 0 || type.Fields.Any(field => !LeadsTo(type, field, open))
        : !type.Fields.Any(field => LeadsTo(type, field, open));

    private static bool LeadsTo(GraphQLInputObjectType type, GraphQLInputField field, HashSet<GraphQLInputObjectType> open) =>
        (type.IsOneOf ? field.Type : (field.Type as GraphQLNonNull)?.OfType) is GraphQLInputObjectType target && open.Contains(target);
}
