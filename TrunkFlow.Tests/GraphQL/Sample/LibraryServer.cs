using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.Sample;

/// <summary>The sample schema on a PostgreSQL database of its own, asked through its API only. It remembers the SQL it sent.</summary>
public sealed class LibraryServer : IAsyncLifetime
{
    private readonly string database = $"tf_library_{Guid.CreateVersion7():N}";
    private readonly SqlLog log = new();
    private ServiceProvider? provider;
    private string admin = "";

    public IServiceProvider Services => provider ?? throw new InvalidOperationException("The server is not there yet.");

    /// <summary>The statements sent since <see cref="Forget"/>.</summary>
    public IReadOnlyList<string> Sql => [.. log.Statements];

    public static IRequestExecutorBuilder AddLibrary(IServiceCollection services, string connection, DbCommandInterceptor? log = null)
    {
        services.AddLogging();
        services.AddPooledDbContextFactory<LibraryContext>(options =>
        {
            options.UseNpgsql(connection);
            if (log is not null)
            {
                options.AddInterceptors(log);
            }
        });
        services.AddAuthorizationBuilder().AddPolicy("Librarians", policy => policy.RequireClaim("desk"));
        return services.AddGraphQLServer()
            .AddQueryType(d => d.Name(TrunkFlow.GraphQL.Binding.OperationTypeNames.Query))
            .AddMutationType(d => d.Name(TrunkFlow.GraphQL.Binding.OperationTypeNames.Mutation))
            .AddTypeExtension<LibraryQueries>()
            .AddTypeExtension<LibraryMutations>()
            .AddTypeExtension<AuthorFields>()
            .AddTypeExtension<BookFields>()
            .AddTypes(typeof(AuthorType), typeof(BookType))
            .AddAuthorization()
            .AddMutationConventions()
            .AddFiltering().AddSorting().AddProjections().AddPagingArguments()
            .AddDbContextCursorPagingProvider(defaultProvider: true)
            .RegisterDbContextFactory<LibraryContext>()
            .AddDataLoader<AuthorById>().AddDataLoader<ReviewsOfBooks>().AddDataLoader<BooksOfAuthors>()
            .ModifyCostOptions(o => o.EnforceCostLimits = false);
    }

    public async Task InitializeAsync()
    {
        admin = await PostgresServer.ConnectionStringAsync();
        await ExecuteAsync($"CREATE DATABASE {database}");
        var connection = new NpgsqlConnectionStringBuilder(admin) { Database = database, MaxPoolSize = 10 }.ConnectionString;
        var services = new ServiceCollection();
        AddLibrary(services, connection, log);
        provider = services.BuildServiceProvider();
        await using var db = await OpenAsync();
        await db.Database.EnsureCreatedAsync();
        Forget();
    }

    public async Task DisposeAsync()
    {
        await Services.GetRequiredService<IDbContextFactory<LibraryContext>>().CreateDbContext().DisposeAsync();
        await provider!.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    public Task<LibraryContext> OpenAsync() => Services.GetRequiredService<IDbContextFactory<LibraryContext>>().CreateDbContextAsync();

    public async Task SaveAsync(params object[] rows)
    {
        await using var db = await OpenAsync();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        Forget();
    }

    public void Forget() => log.Statements.Clear();

    /// <summary>The whole response.</summary>
    public async Task<JsonElement> AskAsync(string document, object? variables = null, ClaimsPrincipal? user = null)
    {
        var request = OperationRequestBuilder.New().SetDocument(document);
        if (variables is not null)
        {
            request.SetVariableValues(JsonSerializer.SerializeToElement(variables).EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value));
        }

        if (user is not null)
        {
            request.SetGlobalState(nameof(ClaimsPrincipal), user);
        }

        await using var result = await Services.ExecuteRequestAsync(request.Build());
        return JsonDocument.Parse(result.ToJson(withIndentations: false)).RootElement;
    }

    /// <summary>The data of a response without errors.</summary>
    public async Task<JsonElement> DataAsync(string document, object? variables = null, ClaimsPrincipal? user = null)
    {
        var response = await AskAsync(document, variables, user);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class SqlLog : DbCommandInterceptor
    {
        public ConcurrentQueue<string> Statements { get; } = new();

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Statements.Enqueue(command.CommandText);
            return new ValueTask<InterceptionResult<DbDataReader>>(result);
        }
    }
}
