using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data.Partners;

namespace TrunkFlow.Server.Data;

public static class DataFeature
{
    /// <summary>Names the whole store, whoever acts.</summary>
    public const string Whole = "whole";

    /// <summary>Names the data source of partners' requests.</summary>
    public const string Partners = "partners";

    private const int PreparedStatements = 100;

    /// <summary>The pooled context (and its factory), the data source and what saving needs.</summary>
    public static IServiceCollection AddTrunkFlowData(this IServiceCollection services, string connectionString, string? partnerConnectionString = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CurrentActor>();
        services.AddSingleton(_ => NpgsqlDataSource.Create(Prepared(connectionString)));
        services.AddKeyedSingleton(Partners, (_, _) => NpgsqlDataSource.Create(Prepared(PartnerConnection.Of(connectionString, partnerConnectionString))));
        services.AddPooledDbContextFactory<TrunkFlowDbContext>((provider, options) => options
            .UseTrunkFlow(provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<CurrentActor>()));
        services.AddPooledDbContextFactory<PartnerDbContext>((provider, options) => options
            .UseTrunkFlow(provider.GetRequiredKeyedService<NpgsqlDataSource>(Partners), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<CurrentActor>())
            .AddInterceptors(new PartnerStatements(), new PartnerTransactions()));
        services.AddContextOfActor();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<TrunkFlowDbContext>>().CreateDbContext());
        return services;
    }

    // The whole store is asked for by name, where the program itself needs it while a partner acts: is this session still good, whose key is this.
    private static void AddContextOfActor(this IServiceCollection services)
    {
        services.AddKeyedSingleton<IDbContextFactory<TrunkFlowDbContext>>(
            Whole, (provider, _) => new PooledDbContextFactory<TrunkFlowDbContext>(provider.GetRequiredService<DbContextOptions<TrunkFlowDbContext>>()));
        services.AddKeyedScoped(Whole, (provider, key) => provider.GetRequiredKeyedService<IDbContextFactory<TrunkFlowDbContext>>(key).CreateDbContext());
        services.AddSingleton<IDbContextFactory<TrunkFlowDbContext>>(provider => new ContextOfActor(
            provider.GetRequiredKeyedService<IDbContextFactory<TrunkFlowDbContext>>(Whole),
            provider.GetRequiredService<IDbContextFactory<PartnerDbContext>>(),
            provider.GetRequiredService<CurrentActor>(),
            provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>
    /// Statements that come again are prepared on their connection: planning the statement of a nested list costs PostgreSQL more than running it.
    /// A connection string that says how many keeps its number; 0 for a pooler that cannot (PgBouncer before 1.21), which takes no options either. One statement is one process'
    /// work: pages are read by many at once, and starting two more for each costs more than they save.
    /// </summary>
    private static string Prepared(string connectionString)
    {
        var isStated = connectionString.Replace(" ", "", StringComparison.Ordinal).Contains("MaxAutoPrepare=", StringComparison.OrdinalIgnoreCase);
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.MaxAutoPrepare = isStated ? builder.MaxAutoPrepare : PreparedStatements;
        if (builder.MaxAutoPrepare > 0)
        {
            // What a connection string, or the environment in its stead, says itself comes last, and holds.
            builder.Options = $"-c max_parallel_workers_per_gather=0 {builder.Options ?? Environment.GetEnvironmentVariable("PGOPTIONS")}".TrimEnd();
        }

        return builder.ConnectionString;
    }

    /// <summary>The options every context has, in the program, in tests and at design time.</summary>
    public static DbContextOptionsBuilder UseTrunkFlow(
        this DbContextOptionsBuilder options, NpgsqlDataSource source, TimeProvider time, CurrentActor actor) => options
        // One statement is one moment: what a query loads belongs together, unless it says itself that it may be read in parts.
        .UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("schema_migrations").UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
        .ReplaceService<IMigrationsSqlGenerator, PartitionedTableSql>()
        .AddInterceptors(new SavedChanges(time, actor));
}
