using TrunkFlow.GraphQL.Binding;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Mutations;
using TrunkFlow.GraphQL.Binding.Types;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What a schema is made of.</summary>
public static class SchemaBuilderExtensions
{
    public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder) => builder.AddRoot(OperationTypeNames.Query, null, null);

    public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor> configure) =>
        builder.AddRoot(OperationTypeNames.Query, null, configure);

    public static IRequestExecutorBuilder AddQueryType<TQuery>(this IRequestExecutorBuilder builder)
        where TQuery : class => builder.AddRoot(OperationTypeNames.Query, typeof(TQuery), null);

    public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder) => builder.AddRoot(OperationTypeNames.Mutation, null, null);

    public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor> configure) =>
        builder.AddRoot(OperationTypeNames.Mutation, null, configure);

    public static IRequestExecutorBuilder AddMutationType<TMutation>(this IRequestExecutorBuilder builder)
        where TMutation : class => builder.AddRoot(OperationTypeNames.Mutation, typeof(TMutation), null);

    public static IRequestExecutorBuilder AddSubscriptionType(this IRequestExecutorBuilder builder) =>
        builder.AddRoot(OperationTypeNames.Subscription, null, null);

    public static IRequestExecutorBuilder AddSubscriptionType(this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor> configure) =>
        builder.AddRoot(OperationTypeNames.Subscription, null, configure);

    public static IRequestExecutorBuilder AddSubscriptionType<TSubscription>(this IRequestExecutorBuilder builder)
        where TSubscription : class => builder.AddRoot(OperationTypeNames.Subscription, typeof(TSubscription), null);

    /// <summary>A class marked <c>[ExtendObjectType]</c>, or an <c>ObjectTypeExtension</c>.</summary>
    public static IRequestExecutorBuilder AddTypeExtension<TExtension>(this IRequestExecutorBuilder builder) => builder.AddTypeExtension(typeof(TExtension));

    /// <inheritdoc cref="AddTypeExtension{TExtension}"/>
    public static IRequestExecutorBuilder AddTypeExtension(this IRequestExecutorBuilder builder, Type extension) =>
        builder.ConfigureSchema(schema => schema.Extensions.Add(extension));

    /// <summary>A type of the fluent API, or a C# class that nothing else of the schema refers to.</summary>
    public static IRequestExecutorBuilder AddType<T>(this IRequestExecutorBuilder builder) => builder.AddTypes(typeof(T));

    public static IRequestExecutorBuilder AddType(this IRequestExecutorBuilder builder, Type type) => builder.AddTypes(type);

    public static IRequestExecutorBuilder AddTypes(this IRequestExecutorBuilder builder, params Type[] types) => builder.ConfigureSchema(schema =>
    {
        foreach (var type in types)
        {
            var isExtension = type.IsDefined(typeof(ExtendObjectTypeAttribute), inherit: true) || IsFluentExtension(type);
            (isExtension ? schema.Extensions : schema.Types).Add(type);
        }
    });

    public static IRequestExecutorBuilder AddObjectType<T>(this IRequestExecutorBuilder builder) => builder.AddTypes(typeof(T));

    public static IRequestExecutorBuilder AddEnumType<T>(this IRequestExecutorBuilder builder) => builder.AddTypes(typeof(T));

    public static IRequestExecutorBuilder AddInputObjectType<T>(this IRequestExecutorBuilder builder) =>
        builder.AddTypes(typeof(SchemaType).IsAssignableFrom(typeof(T)) ? typeof(T) : typeof(InputObjectType<>).MakeGenericType(typeof(T)));

    public static IRequestExecutorBuilder AddInterfaceType<T>(this IRequestExecutorBuilder builder) =>
        builder.AddTypes(typeof(SchemaType).IsAssignableFrom(typeof(T)) ? typeof(T) : typeof(InterfaceType<>).MakeGenericType(typeof(T)));

    public static IRequestExecutorBuilder AddUnionType<T>(this IRequestExecutorBuilder builder) =>
        builder.AddTypes(typeof(SchemaType).IsAssignableFrom(typeof(T)) ? typeof(T) : typeof(UnionType<>).MakeGenericType(typeof(T)));

    /// <summary>Wherever the C# type stands, the schema type is meant.</summary>
    public static IRequestExecutorBuilder BindRuntimeType<TRuntimeType, TSchemaType>(this IRequestExecutorBuilder builder)
        where TSchemaType : SchemaType => builder.ConfigureSchema(schema => schema.RuntimeBindings[typeof(TRuntimeType)] = typeof(TSchemaType));

    public static IRequestExecutorBuilder AddUploadType(this IRequestExecutorBuilder builder) => builder.AddTypes(typeof(UploadType));

    /// <summary>Mutations get one input argument and a payload type; refusals declared with <c>[Error]</c> become data.</summary>
    public static IRequestExecutorBuilder AddMutationConventions(this IRequestExecutorBuilder builder, bool applyToAllMutations = true) =>
        builder.AddMutationConventions(new MutationConventionOptions { ApplyToAllMutations = applyToAllMutations });

    /// <inheritdoc cref="AddMutationConventions(IRequestExecutorBuilder, bool)"/>
    public static IRequestExecutorBuilder AddMutationConventions(this IRequestExecutorBuilder builder, MutationConventionOptions options) =>
        builder.ConfigureSchema(schema => schema.MutationConventions = options);

    public static IRequestExecutorBuilder ModifyOptions(this IRequestExecutorBuilder builder, Action<SchemaOptions> configure) =>
        builder.ConfigureSchema(schema => configure(schema.Options));

    private static IRequestExecutorBuilder AddRoot(this IRequestExecutorBuilder builder, string name, Type? type, Action<IObjectTypeDescriptor>? configure) =>
        builder.ConfigureSchema(schema =>
        {
            var known = schema.Roots.GetValueOrDefault(name);
            schema.Roots[name] = new RootType(type ?? known?.Class, configure ?? known?.Configure);
        });

    private static bool IsFluentExtension(Type type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor == typeof(ObjectTypeExtension) || (ancestor.IsGenericType && ancestor.GetGenericTypeDefinition() == typeof(ObjectTypeExtension<>)))
            {
                return true;
            }
        }

        return false;
    }
}
