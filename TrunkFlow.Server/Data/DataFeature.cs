using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Data;

public static class DataFeature
{
    private const int PreparedStatements = 100;

    /// <summary>The pooled context (and its factory), the data source and what saving needs.</summary>
    public static IServiceCollection AddTrunkFlowData(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CurrentActor>();
        services.AddSingleton(_ => NpgsqlDataSource.Create(Prepared(connectionString)));
        services.AddPooledDbContextFactory<TrunkFlowDbContext>((provider, options) => options
            .UseTrunkFlow(provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<CurrentActor>()));
        services.AddSingleton<Migrator>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<TrunkFlowDbContext>>().CreateDbContext());
        return services;
    }

    /// <summary>
    /// Statements that come again are prepared on their connection: planning the statement of a nested list costs PostgreSQL more than running it.
    /// A connection string that says how many keeps its number; 0 for a pooler that cannot (PgBouncer before 1.21).
    /// </summary>
    private static string Prepared(string connectionString)
    {
        var isStated = connectionString.Replace(" ", "", StringComparison.Ordinal).Contains("MaxAutoPrepare=", StringComparison.OrdinalIgnoreCase);
        return isStated ? connectionString : new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = PreparedStatements }.ConnectionString;
    }

    /// <summary>The options every context has, in the program, in tests and at design time.</summary>
    public static DbContextOptionsBuilder UseTrunkFlow(
        this DbContextOptionsBuilder options, NpgsqlDataSource source, TimeProvider time, CurrentActor actor) => options
        .UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("schema_migrations"))
        .ReplaceService<IMigrationsSqlGenerator, PartitionedTableSql>()
        .AddInterceptors(new SavedChanges(time, actor));
}
