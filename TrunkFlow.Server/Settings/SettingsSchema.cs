namespace TrunkFlow.Server.Settings;

public static class SettingsSchema
{
    public static IRequestExecutorBuilder AddSettings(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<SettingQueries>()
        .AddTypeExtension<SettingMutations>()
        .AddType<SettingObjectType>();
}
