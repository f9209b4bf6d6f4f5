using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Types.Introspection;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.Types;

/// <summary>Checks a schema against the type validation rules of §3 (§3.3 to §3.13). Messages are graphql-js's.</summary>
public sealed partial class SchemaValidator
{
    private readonly GraphQLSchema schema;
    private readonly List<GraphQLError> errors = [];

    private SchemaValidator(GraphQLSchema schema) => this.schema = schema;

    /// <summary>Everything wrong with the schema; empty when it is valid.</summary>
    public static IReadOnlyList<GraphQLError> Validate(GraphQLSchema schema)
    {
        var validator = new SchemaValidator(schema);
        validator.ValidateRootTypes();
        validator.ValidateDirectives();
        validator.ValidateTypes();
        return validator.errors;
    }

    /// <exception cref="GraphQLErrorException">The schema is not valid.</exception>
    public static void RequireValid(GraphQLSchema schema)
    {
        if (Validate(schema) is { Count: > 0 } errors)
        {
            throw new GraphQLErrorException(errors);
        }
    }

    private void Report(string message) => errors.Add(new(message));

    private void ValidateRootTypes()
    {
        if (schema.QueryType is null)
        {
            Report("Query root type must be provided.");
        }

        var roots = new[] { OperationKind.Query, OperationKind.Mutation, OperationKind.Subscription }
            .Where(kind => schema.GetRootType(kind) is not null)
            .GroupBy(kind => schema.GetRootType(kind)!);
        foreach (var root in roots.Where(static group => group.Skip(1).Any()))
        {
            Report($"All root types must be different, \"{root.Key}\" type is used as {string.Join(" and ", root.Select(Printer.KeywordOf))} root types.");
        }
    }

    private void ValidateDirectives()
    {
        foreach (var directive in schema.Directives)
        {
            ValidateName(directive.Name);
            if (directive.Locations.Count == 0)
            {
                Report($"Directive {directive} must include 1 or more locations.");
            }

            ValidateArguments(directive.Arguments, $"{directive}");
        }
    }

    private void ValidateName(string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.");
        }
        else if (name.Length == 0 || !name.All(static unit => char.IsAsciiLetterOrDigit(unit) || unit == '_') || char.IsAsciiDigit(name[0]))
        {
            Report($"Names must only contain [_a-zA-Z0-9] and not begin with a digit but \"{name}\" does not.");
        }
    }

    private void ValidateArguments(IReadOnlyList<GraphQLArgument> arguments, string owner)
    {
        ReportDuplicates(arguments.Select(static argument => argument.Name), name => $"Argument {owner}({name}:) can only be defined once.");
        foreach (var argument in arguments)
        {
            ValidateInputValue(argument, $"{owner}({argument.Name}:)", "argument");
        }
    }

    private void ValidateInputValue(GraphQLInputValue input, string coordinate, string what)
    {
        ValidateName(input.Name);
        if (!input.Type.IsInputType)
        {
            Report($"The type of {coordinate} must be Input Type but got: {input.Type}.");
            return;
        }

        if (input.IsRequired && input.DeprecationReason is not null)
        {
            Report($"Required {what} {coordinate} cannot be deprecated.");
        }

        if (input.DefaultValue is { } literal)
        {
            InputLiteralValidation.Validate(literal, input.Type, invalid => Report($"{coordinate} has invalid default value: {invalid.Message}"));
        }
    }

    private void ValidateTypes()
    {
        foreach (var type in schema.Types.Values)
        {
            if (!IntrospectionTypes.IsIntrospectionType(type))
            {
                ValidateName(type.Name);
            }

            switch (type)
            {
                case GraphQLComplexType complex:
                    ValidateFields(complex);
                    ValidateInterfaces(complex);
                    break;
                case GraphQLUnionType union:
                    ValidateUnionMembers(union);
                    break;
                case GraphQLEnumType enumType:
                    ValidateEnumValues(enumType);
                    break;
                case GraphQLInputObjectType input:
                    ValidateInputFields(input);
                    break;
            }
        }

        ReportEndlessInputObjects();
    }

    private void ValidateFields(GraphQLComplexType type)
    {
        if (type.Fields.Count == 0)
        {
            Report($"Type {type} must define one or more fields.");
        }

        ReportDuplicates(type.Fields.Select(static field => field.Name), name => $"Field {type}.{name} can only be defined once.");
        foreach (var field in type.Fields)
        {
            ValidateName(field.Name);
            if (!field.Type.IsOutputType)
            {
                Report($"The type of {type}.{field.Name} must be Output Type but got: {field.Type}.");
            }

            ValidateArguments(field.Arguments, $"{type}.{field.Name}");
        }
    }

    private void ValidateUnionMembers(GraphQLUnionType union)
    {
        if (union.Types.Count == 0)
        {
            Report($"Union type {union} must define one or more member types.");
        }

        ReportDuplicates(union.Types.Select(static type => type.Name), name => $"Union type {union} can only include type {name} once.");
    }

    private void ValidateEnumValues(GraphQLEnumType type)
    {
        if (type.Values.Count == 0)
        {
            Report($"Enum type {type} must define one or more values.");
        }

        ReportDuplicates(type.Values.Select(static value => value.Name), name => $"Enum value {type}.{name} can only be defined once.");
        foreach (var value in type.Values)
        {
            if (IntrospectionTypes.IsIntrospectionType(type))
            {
                continue;
            }

            ValidateName(value.Name);
            if (value.Name is "true" or "false" or "null")
            {
                Report($"Enum values cannot be named: {value.Name}");
            }
        }
    }

    private void ReportDuplicates(IEnumerable<string> names, Func<string, string> message)
    {
        foreach (var group in names.GroupBy(static name => name).Where(static group => group.Skip(1).Any()))
        {
            Report(message(group.Key));
        }
    }
}
