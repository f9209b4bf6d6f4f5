namespace TrunkFlow.Server.FileImports;

public static class ImportsSchema
{
    public static IRequestExecutorBuilder AddImports(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<ImportQueries>()
        .AddTypeExtension<ImportMutations>()
        .AddType<ImportObjectType>()
        .AddTypeExtension<ImportRelations>()
        .AddDataLoader<ImportById>();
}
