using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.FileImports;

public static class ImportsFeature
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<IRetention, ImportRetention>()
        .AddSingleton<ImportPreviews>()
        .AddScoped<UploadImport>()
        .AddScoped<RereadImport>()
        .AddScoped<ApplyImport>()
        .AddScoped<CancelImport>()
        .AddScoped<TakeImportSecrets>();
}
