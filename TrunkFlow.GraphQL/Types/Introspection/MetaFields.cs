namespace TrunkFlow.GraphQL.Types.Introspection;

/// <summary>The fields every schema has without declaring them (§4.1, §2.5 "__typename").</summary>
public static class MetaFields
{
    public static GraphQLField Schema { get; } = new("__schema", new GraphQLNonNull(IntrospectionTypes.Schema))
    {
        Description = "Access the current type schema of this server.",
        Resolve = static context => ValueTask.FromResult<object?>(context.Schema),
    };

    public static GraphQLField Type { get; } = new(
        "__type", IntrospectionTypes.Type, new GraphQLArgument("name", new GraphQLNonNull(BuiltInScalars.String)))
    {
        Description = "Request the type information of a single type.",
        Resolve = static context => ValueTask.FromResult<object?>(context.Schema.FindType((string)context.Arguments[0]!)),
    };

    public static GraphQLField TypeName { get; } = new("__typename", new GraphQLNonNull(BuiltInScalars.String))
    {
        Description = "The name of the current Object type at runtime.",
        Resolve = static context => ValueTask.FromResult<object?>(context.ObjectType.Name),
    };

    /// <summary>The field a selection on <paramref name="parent"/> means by a name, meta-fields included.</summary>
    public static GraphQLField? Find(GraphQLSchema schema, GraphQLCompositeType parent, string name) => name switch
    {
        "__typename" => TypeName,
        "__schema" when ReferenceEquals(parent, schema.QueryType) => Schema,
        "__type" when ReferenceEquals(parent, schema.QueryType) => Type,
        _ => (parent as GraphQLComplexType)?.FindField(name),
    };
}
