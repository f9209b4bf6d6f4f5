namespace TrunkFlow.Server.Asterisk.Security;

public static class SecuritySchema
{
    public static IRequestExecutorBuilder AddSecurity(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<SecurityQueries>()
        .AddType<RefusedAddressObjectType>();
}
