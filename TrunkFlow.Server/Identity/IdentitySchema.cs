namespace TrunkFlow.Server.Identity;

public static class IdentitySchema
{
    public static IRequestExecutorBuilder AddIdentity(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<UserQueries>()
        .AddTypeExtension<UserMutations>()
        .AddTypeExtension<ApiKeyQueries>()
        .AddTypeExtension<ApiKeyMutations>()
        .AddType<ApiKeyObjectType>()
        .AddTypeExtension<ApiKeyRelations>()
        .AddTypeExtension<AuditEntryRelations>()
        .AddTypeExtension<UserSignInRelations>()
        .AddType<AuditEntryObjectType>()
        .AddType<UserObjectType>()
        .AddType<UserSignInObjectType>()
        .AddTypeExtension<UserRelations>()
        .AddDataLoader<UserById>()
        .AddDataLoader<SignInsOfUser>()
        .AddDataLoader<ApiKeysOfCustomer>()
        .AddDataLoader<UsersOfCustomer>();
}
