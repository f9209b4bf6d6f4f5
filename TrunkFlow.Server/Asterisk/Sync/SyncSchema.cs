namespace TrunkFlow.Server.Asterisk.Sync;

public static class SyncSchema
{
    public static IRequestExecutorBuilder AddSync(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<SyncQueries>()
        .AddTypeExtension<SyncMutations>()
        .AddTypeExtension<SyncSubscriptions>()
        .AddType<NodeSyncObjectType>()
        .AddType<SyncRevisionObjectType>()
        .AddTypeExtension<SyncRevisionRelations>()
        .AddType<SyncRequestObjectType>();
}
