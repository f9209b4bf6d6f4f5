using TrunkFlow.GraphQL.Language;

namespace TrunkFlow.GraphQL.Types.Introspection;

/// <summary>The types a schema is described with (§4.2). Descriptions are graphql-js's.</summary>
public static class IntrospectionTypes
{
    public static GraphQLEnumType TypeKind { get; } = new(
        "__TypeKind",
        new("SCALAR") { Description = "Indicates this type is a scalar." },
        new("OBJECT") { Description = "Indicates this type is an object. `fields` and `interfaces` are valid fields." },
        new("INTERFACE") { Description = "Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields." },
        new("UNION") { Description = "Indicates this type is a union. `possibleTypes` is a valid field." },
        new("ENUM") { Description = "Indicates this type is an enum. `enumValues` is a valid field." },
        new("INPUT_OBJECT") { Description = "Indicates this type is an input object. `inputFields` is a valid field." },
        new("LIST") { Description = "Indicates this type is a list. `ofType` is a valid field." },
        new("NON_NULL") { Description = "Indicates this type is a non-null. `ofType` is a valid field." })
    {
        Description = "An enum describing what kind of type a given `__Type` is.",
    };

    public static GraphQLEnumType DirectiveLocation { get; } = new(
        "__DirectiveLocation",
        [.. Enum.GetValues<DirectiveLocation>().Select(static location => new GraphQLEnumValue(location.ToName(), location)
        {
            Description = $"Location adjacent to {DescribeLocation(location)}.",
        })])
    {
        Description = "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies.",
    };

    public static GraphQLObjectType Schema { get; } = new("__Schema", static () =>
    [
        Field<GraphQLSchema>("description", BuiltInScalars.String, static schema => schema.Description),
        Field<GraphQLSchema>("types", ListOf(Type!), static schema => schema.Types.Values, "A list of all types supported by this server."),
        Field<GraphQLSchema>("queryType", new GraphQLNonNull(Type!), static schema => schema.QueryType, "The type that query operations will be rooted at."),
        Field<GraphQLSchema>("mutationType", Type!, static schema => schema.MutationType,
            "If this server supports mutation, the type that mutation operations will be rooted at."),
        Field<GraphQLSchema>("subscriptionType", Type!, static schema => schema.SubscriptionType,
            "If this server support subscription, the type that subscription operations will be rooted at."),
        Field<GraphQLSchema>("directives", ListOf(Directive!), static schema => schema.Directives, "A list of all directives supported by this server."),
    ])
    {
        Description = "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on the server, "
            + "as well as the entry points for query, mutation, and subscription operations.",
    };

    public static GraphQLObjectType Directive { get; } = new("__Directive", static () =>
    [
        Field<GraphQLDirective>("name", new GraphQLNonNull(BuiltInScalars.String), static directive => directive.Name),
        Field<GraphQLDirective>("description", BuiltInScalars.String, static directive => directive.Description),
        Field<GraphQLDirective>("isRepeatable", new GraphQLNonNull(BuiltInScalars.Boolean), static directive => directive.IsRepeatable),
        Field<GraphQLDirective>("locations", ListOf(DirectiveLocation), static directive => directive.Locations),
        Deprecatable<GraphQLDirective, GraphQLArgument>(
            "args", ListOf(InputValue!), static (directive, _) => directive.Arguments, static argument => argument.DeprecationReason),
    ])
    {
        Description = "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document.\n\n"
            + "In some cases, you need to provide options to alter GraphQL's execution behavior in ways field arguments will not suffice, "
            + "such as conditionally including or skipping a field. Directives provide this by describing additional information to the executor.",
    };

    public static GraphQLObjectType Type { get; } = new("__Type", static () =>
    [
        Field<GraphQLType>("kind", new GraphQLNonNull(TypeKind), KindOf),
        Field<GraphQLType>("name", BuiltInScalars.String, static type => (type as GraphQLNamedType)?.Name),
        Field<GraphQLType>("description", BuiltInScalars.String, static type => type.Description),
        Field<GraphQLType>("specifiedByURL", BuiltInScalars.String, static type => (type as GraphQLScalarType)?.SpecifiedByUrl),
        Deprecatable<GraphQLType, GraphQLField>(
            "fields", NullableListOf(FieldType!), static (type, _) => (type as GraphQLComplexType)?.Fields, static field => field.DeprecationReason),
        Field<GraphQLType>("interfaces", NullableListOf(Type!), static type => (type as GraphQLComplexType)?.Interfaces),
        new("possibleTypes", NullableListOf(Type!))
        {
            Resolve = static context => ValueTask.FromResult<object?>(
                context.Source is GraphQLInterfaceType or GraphQLUnionType ? context.Schema.GetPossibleTypes((GraphQLCompositeType)context.Source) : null),
        },
        Deprecatable<GraphQLType, GraphQLEnumValue>(
            "enumValues", NullableListOf(EnumValue!), static (type, _) => (type as GraphQLEnumType)?.Values, static value => value.DeprecationReason),
        Deprecatable<GraphQLType, GraphQLInputField>(
            "inputFields", NullableListOf(InputValue!), static (type, _) => (type as GraphQLInputObjectType)?.Fields, static field => field.DeprecationReason),
        Field<GraphQLType>("ofType", Type!, static type => (type as GraphQLNonNull)?.OfType ?? (type as GraphQLList)?.OfType),
        Field<GraphQLType>("isOneOf", BuiltInScalars.Boolean, static type => (type as GraphQLInputObjectType)?.IsOneOf),
    ])
    {
        Description = "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the `__TypeKind` "
            + "enum.\n\nDepending on the kind of a type, certain fields describe information about that type. Scalar types provide no information beyond a "
            + "name, description and optional `specifiedByURL`, while Enum types provide their values. Object and Interface types provide the fields they "
            + "describe. Abstract types, Union and Interface, provide the Object types possible at runtime. List and NonNull types compose other types.",
    };

    public static GraphQLObjectType FieldType { get; } = new("__Field", static () =>
    [
        Field<GraphQLField>("name", new GraphQLNonNull(BuiltInScalars.String), static field => field.Name),
        Field<GraphQLField>("description", BuiltInScalars.String, static field => field.Description),
        Deprecatable<GraphQLField, GraphQLArgument>(
            "args", ListOf(InputValue!), static (field, _) => field.Arguments, static argument => argument.DeprecationReason),
        Field<GraphQLField>("type", new GraphQLNonNull(Type), static field => field.Type),
        Field<GraphQLField>("isDeprecated", new GraphQLNonNull(BuiltInScalars.Boolean), static field => field.DeprecationReason is not null),
        Field<GraphQLField>("deprecationReason", BuiltInScalars.String, static field => field.DeprecationReason),
    ])
    {
        Description = "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, "
            + "and a return type.",
    };

    public static GraphQLObjectType InputValue { get; } = new("__InputValue", static () =>
    [
        Field<GraphQLInputValue>("name", new GraphQLNonNull(BuiltInScalars.String), static value => value.Name),
        Field<GraphQLInputValue>("description", BuiltInScalars.String, static value => value.Description),
        Field<GraphQLInputValue>("type", new GraphQLNonNull(Type), static value => value.Type),
        Field<GraphQLInputValue>("defaultValue", BuiltInScalars.String, static value => value.DefaultValue is { } literal ? Printer.Print(literal) : null,
            "A GraphQL-formatted string representing the default value for this input value."),
        Field<GraphQLInputValue>("isDeprecated", new GraphQLNonNull(BuiltInScalars.Boolean), static value => value.DeprecationReason is not null),
        Field<GraphQLInputValue>("deprecationReason", BuiltInScalars.String, static value => value.DeprecationReason),
    ])
    {
        Description = "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input Values which describe "
            + "their type and optionally a default value.",
    };

    public static GraphQLObjectType EnumValue { get; } = new("__EnumValue", static () =>
    [
        Field<GraphQLEnumValue>("name", new GraphQLNonNull(BuiltInScalars.String), static value => value.Name),
        Field<GraphQLEnumValue>("description", BuiltInScalars.String, static value => value.Description),
        Field<GraphQLEnumValue>("isDeprecated", new GraphQLNonNull(BuiltInScalars.Boolean), static value => value.DeprecationReason is not null),
        Field<GraphQLEnumValue>("deprecationReason", BuiltInScalars.String, static value => value.DeprecationReason),
    ])
    {
        Description = "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric value. However an Enum "
            + "value is returned in a JSON response as a string.",
    };

    public static IReadOnlyList<GraphQLNamedType> All { get; } =
        [Schema, Directive, DirectiveLocation, Type, FieldType, InputValue, EnumValue, TypeKind];

    /// <summary>True for the types of this class.</summary>
    public static bool IsIntrospectionType(GraphQLNamedType type) => All.Contains(type);

    private static string KindOf(GraphQLType type) => type switch
    {
        GraphQLScalarType => "SCALAR",
        GraphQLObjectType => "OBJECT",
        GraphQLInterfaceType => "INTERFACE",
        GraphQLUnionType => "UNION",
        GraphQLEnumType => "ENUM",
        GraphQLInputObjectType => "INPUT_OBJECT",
        GraphQLList => "LIST",
        _ => "NON_NULL",
    };

    private static string DescribeLocation(DirectiveLocation location) => location switch
    {
        Language.DirectiveLocation.Query or Language.DirectiveLocation.Mutation or Language.DirectiveLocation.Subscription
            => $"a {location.ToName().ToLowerInvariant()} operation",
        Language.DirectiveLocation.VariableDefinition => "an operation variable definition",
        Language.DirectiveLocation.InlineFragment => "an inline fragment",
        Language.DirectiveLocation.Object => "an object type definition",
        Language.DirectiveLocation.ArgumentDefinition => "an argument definition",
        Language.DirectiveLocation.Interface => "an interface definition",
        Language.DirectiveLocation.Enum => "an enum definition",
        Language.DirectiveLocation.EnumValue => "an enum value definition",
        Language.DirectiveLocation.InputObject => "an input object type definition",
        Language.DirectiveLocation.InputFieldDefinition => "an input object field definition",
        Language.DirectiveLocation.Field or Language.DirectiveLocation.FieldDefinition or Language.DirectiveLocation.FragmentDefinition
            or Language.DirectiveLocation.FragmentSpread => "a " + location.ToName().ToLowerInvariant().Replace('_', ' '),
        _ => $"a {location.ToName().ToLowerInvariant()} definition",
    };

    private static GraphQLNonNull ListOf(GraphQLType type) => new(NullableListOf(type));

    private static GraphQLList NullableListOf(GraphQLType type) => new(new GraphQLNonNull(type));

    private static GraphQLField Field<TSource>(string name, GraphQLType type, Func<TSource, object?> get, string? description = null) =>
        new(name, type) { Description = description, ResolveFromSource = source => get((TSource)source!) };

    private static GraphQLField Deprecatable<TSource, TItem>(
        string name, GraphQLType type, Func<TSource, GraphQLSchema, IReadOnlyList<TItem>?> get, Func<TItem, string?> deprecationReason) =>
        new(name, type, new GraphQLArgument("includeDeprecated", new GraphQLNonNull(BuiltInScalars.Boolean)) { DefaultValue = new Language.Ast.BooleanValueNode(false) })
        {
            Resolve = context =>
            {
                var items = get((TSource)context.Source!, context.Schema);
                return ValueTask.FromResult<object?>(
                    items is null || context.Arguments[0] is true ? items : items.Where(item => deprecationReason(item) is null).ToArray());
            },
        };
}
