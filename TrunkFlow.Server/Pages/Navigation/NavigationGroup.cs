namespace TrunkFlow.Server.Pages.Navigation;

/// <summary>A titled part of the rail.</summary>
public sealed record NavigationGroup(string? Title, params NavigationItem[] Items)
{
    /// <summary>What only administrators may open.</summary>
    public bool ForAdministrators { get; init; }

    private static readonly NavigationItem Dashboard = new("/Dashboard", "activity", "Nav.Dashboard");
    private static readonly NavigationItem Sync = new("/Sync", "git-compare-arrows", "Nav.Sync");
    private static readonly NavigationItem Calls = new("/Calls", "phone-call", "Nav.Calls", "/Rerates");
    private static readonly NavigationItem Customers = new("/Customers", "building-2", "Nav.Customers", "/FileImports");

    public static IReadOnlyList<NavigationGroup> All { get; } =
    [
        new(null, Dashboard, new("/Alerts", "bell", "Nav.Alerts"), Sync),
        new("Nav.CallsGroup", new("/LiveCalls", "audio-lines", "Nav.LiveCalls"), Calls, new("/Conferences", "users-round", "Nav.Conferences")),
        new("Nav.CustomersGroup", Customers, new("/Dids", "hash", "Nav.Dids"), new("/Extensions", "phone", "Nav.Extensions")),
        new("Nav.NetworkGroup", new("/Providers", "radio-tower", "Nav.Providers"), new("/Gateways", "server", "Nav.Gateways", "/TestCalls"), new("/Routes", "route", "Nav.Routes"), new("/Simulator", "flask-conical", "Nav.Simulator"), new NavigationItem("/SecurityEvents", "shield-alert", "Nav.SecurityEvents")),
        new("Nav.MoneyGroup", new NavigationItem("/Tariffs", "percent", "Nav.Tariffs", "/RateDecks"), new NavigationItem("/Reports", "chart-column", "Nav.Reports")),
        new("Nav.SystemGroup", new NavigationItem("/Jobs", "calendar-clock", "Nav.Jobs")),
        new("Nav.InstallationGroup", new("/Users", "users", "Nav.Users"), new("/ApiKeys", "key-round", "Nav.ApiKeys"), new("/Webhooks", "webhook", "Nav.Webhooks"), new NavigationItem("/Audit", "scroll-text", "Nav.Audit"), new NavigationItem("/Settings", "settings", "Nav.Settings")) { ForAdministrators = true },
    ];

    /// <summary>The places of the narrow screen's bottom bar; the sheet beside them holds everything else.</summary>
    public static IReadOnlyList<NavigationItem> Dock { get; } = [Dashboard, Customers, Calls, Sync];
}
