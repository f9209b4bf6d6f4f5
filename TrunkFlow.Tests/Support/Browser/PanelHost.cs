using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Subscriptions;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Tests.Support.Browser;

/// <summary>
/// The whole server on a port of its own, a database with a believable operator's day in it, and a real Chromium. Shared by the tests of a
/// collection: those that change something make their own rows.
/// </summary>
public sealed class PanelHost : IAsyncLifetime, IAsyncDisposable
{
    public const string Password = "uma senha que ninguém usa";
    public const string Operator = "operador";
    public const string Viewer = "visita";

    private TestDatabase? database;
    private Server? server;
    private ChromiumBrowser? browser;
    private PanelVisitors? visitors;

    public TestDatabase Database => database ?? throw new InvalidOperationException("The host has not started.");

    public PanelSeed Seed { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    internal SeedSwitch Switch => server!.Services.GetRequiredService<SeedSwitch>();

    /// <summary>Tells what a node or another server would tell.</summary>
    public async Task TellAsync<TMessage>(string topic, TMessage message) => await server!.Services.GetRequiredService<ITopicEventSender>().SendAsync(topic, message);

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        database.Clock.Now = TimeProvider.System.GetUtcNow();
        await PanelVisitors.AddAsync(database, Password, ("admin", UserRole.Admin), (Operator, UserRole.Operator), (Viewer, UserRole.Viewer));
        Seed = await PanelSeed.PlantAsync(database);
        server = new Server(database.ConnectionString, Seed);
        server.UseKestrel(0);
        server.StartServer();
        Address = server.ClientOptions.BaseAddress;
        browser = await ChromiumBrowser.StartAsync();
        visitors = new PanelVisitors(browser, Address, Password);
    }

    public async Task DisposeAsync()
    {
        await browser!.DisposeAsync();
        await server!.DisposeAsync();
        await Database.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    /// <summary>A tab of a signed-in reader; nobody's when <paramref name="user"/> is null.</summary>
    public Task<PanelTab> OpenAsync(string? user = Operator, int width = 1440, bool dark = false, bool script = true, string language = "pt-BR") =>
        visitors!.OpenAsync(user, width, dark, script, language);

    private sealed class Server(string connectionString, PanelSeed seed) : WebApplicationFactory<Program>
    {
        private readonly ScratchFolder scratch = new();

        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
        {
            builder.UseSetting("environment", "Production");
            builder.UseSetting("ConnectionStrings:TrunkFlow", connectionString);
            builder.UseSetting("MasterKeyFile", Path.Combine(scratch.Path, "master.key"));
            builder.UseSetting("Node:AsteriskDirectory", Path.Combine(scratch.Path, "asterisk"));
            builder.UseSetting("Roles", "web");
            Unhurried.Set(builder);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            builder.ConfigureServices(services =>
            {
                services.AddSingleton(seed).AddSingleton<SeedSwitch>();
                services.AddSingleton<ICallControl>(provider => provider.GetRequiredService<SeedSwitch>());
                services.AddHostedService(provider => provider.GetRequiredService<SeedSwitch>());
            });
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            scratch.Dispose();
        }
    }
}
