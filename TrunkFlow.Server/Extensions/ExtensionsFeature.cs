namespace TrunkFlow.Server.Extensions;

public static class ExtensionsFeature
{
    public static IServiceCollection AddExtensions(this IServiceCollection services) => services
        .AddScoped<AddExtension>()
        .AddScoped<EditExtension>()
        .AddScoped<CustomiseExtension>()
        .AddScoped<ResetExtensionSecret>()
        .AddScoped<DeleteExtension>()
        .AddScoped<DeleteExtensions>();
}
