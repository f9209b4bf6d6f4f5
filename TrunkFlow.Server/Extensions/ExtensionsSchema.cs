namespace TrunkFlow.Server.Extensions;

public static class ExtensionsSchema
{
    public static IRequestExecutorBuilder AddExtensions(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<ExtensionQueries>()
        .AddTypeExtension<ExtensionStateQueries>()
        .AddTypeExtension<ExtensionStateRelations>()
        .AddTypeExtension<ExtensionMutations>()
        .AddTypeExtension<ExtensionSubscriptions>()
        .AddTypeExtension<ExtensionStatusChangeRelations>()
        .AddType<ExtensionObjectType>()
        .AddType<ExtensionStateObjectType>()
        .AddTypeExtension<ExtensionRelations>()
        .AddDataLoader<ExtensionById>()
        .AddDataLoader<StatesOfExtension>()
        .AddDataLoader<ExtensionsOfCustomer>();
}
