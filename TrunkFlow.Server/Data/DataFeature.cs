using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Data;

public static class DataFeature
{
    /// <summary>The pooled context (and its factory), the data source and what saving needs.</summary>
    public static IServiceCollection AddTrunkFlowData(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CurrentActor>();
        services.AddSingleton(_ => NpgsqlDataSource.Create(connectionString));
        services.AddPooledDbContextFactory<TrunkFlowDbContext>((provider, options) => options
            .UseTrunkFlow(provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<CurrentActor>()));
        services.AddSingleton<Migrator>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<TrunkFlowDbContext>>().CreateDbContext());
        return services;
    }

    /// <summary>The options every context has, in the program, in tests and at design time.</summary>
    public static DbContextOptionsBuilder UseTrunkFlow(
        this DbContextOptionsBuilder options, NpgsqlDataSource source, TimeProvider time, CurrentActor actor) => options
        .UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("schema_migrations"))
        .ReplaceService<IMigrationsSqlGenerator, PartitionedTableSql>()
        .AddInterceptors(new SavedChanges(time, actor));
}
