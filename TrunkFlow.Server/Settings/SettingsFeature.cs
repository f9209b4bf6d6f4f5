namespace TrunkFlow.Server.Settings;

public static class SettingsFeature
{
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddScoped<ChangeSetting>();
}
