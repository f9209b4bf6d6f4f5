using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Tests.Support.Browser;

/// <summary>
/// TrunkFlow as one program beside a real Asterisk, and a Chromium that looks at its panel. Shared by the tests of a class, for it takes seconds to start.
/// </summary>
public sealed class SwitchPanel : IAsyncLifetime
{
    public const string Admin = "chefe";
    public const string Operator = "operador";
    public const string Password = "uma senha que ninguém usa";

    private TestDatabase? database;
    private ServerProcess? server;
    private ChromiumBrowser? browser;
    private PanelVisitors? visitors;

    public Laboratory Laboratory { get; } = new();

    public TestDatabase Database => database ?? throw new InvalidOperationException("It has not started.");

    public async Task InitializeAsync()
    {
        var starting = Laboratory.InitializeAsync();
        database = await TestDatabase.CreateAsync();
        database.Clock.Now = TimeProvider.System.GetUtcNow();
        await PanelVisitors.AddAsync(database, Password, (Admin, UserRole.Admin), (Operator, UserRole.Operator));
        await starting;
        // While something answers here nobody else takes the laboratory for free, also when its Asterisk is stopped.
        await Laboratory.RunAsync("gateway", "answer", "21");
        server = new ServerProcess(database.ConnectionString, new Dictionary<string, string>(Laboratory.CallingNodeSettings) { ["Node__Ami__LongestRetry"] = "00:00:00.500" });
        await server.StartAsync();
        browser = await ChromiumBrowser.StartAsync();
        visitors = new PanelVisitors(browser, server.Address, Password);
    }

    public async Task DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? default);
        await (server?.DisposeAsync() ?? default);
        await Laboratory.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>A tab of a signed-in reader; nobody's when <paramref name="user"/> is null.</summary>
    public Task<PanelTab> OpenAsync(string? user = Operator, bool script = true) => visitors!.OpenAsync(user, script: script);

    /// <summary>Waits until the switch runs on everything that is saved.</summary>
    public Task ConfirmedAsync() => Eventually.TrueAsync(async () => await StandAsync() is { Status: SyncStatus.Live, PendingChanges: 0 }, "everything saved is on the switch", 60);

    /// <summary>How the switch stands; null before the node is known.</summary>
    public async Task<NodeSync?> StandAsync()
    {
        await using var db = Database.Open();
        return (await new SyncOverview(db).ReadAsync(default)).SingleOrDefault();
    }
}
