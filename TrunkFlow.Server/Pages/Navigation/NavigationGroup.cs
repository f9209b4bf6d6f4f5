namespace TrunkFlow.Server.Pages.Navigation;

/// <summary>A titled part of the rail.</summary>
public sealed record NavigationGroup(string? Title, params NavigationItem[] Items)
{
    private static readonly NavigationItem Dashboard = new("/Dashboard", "activity", "Nav.Dashboard");
    private static readonly NavigationItem Sync = new("/Sync", "git-compare-arrows", "Nav.Sync");
    private static readonly NavigationItem Calls = new("/Calls", "phone-call", "Nav.Calls", "/Rerates");
    private static readonly NavigationItem Customers = new("/Customers", "building-2", "Nav.Customers", "/FileImports");

    public static IReadOnlyList<NavigationGroup> All { get; } =
    [
        new(null, Dashboard, new NavigationItem("/Alerts", "bell", "Nav.Alerts")),
        new("Nav.CustomersGroup", Customers, new NavigationItem("/Dids", "hash", "Nav.Dids")),
        new("Nav.NetworkGroup", new("/Providers", "radio-tower", "Nav.Providers"), new("/Gateways", "server", "Nav.Gateways", "/TestCalls"), new("/Routes", "route", "Nav.Routes"), new NavigationItem("/Simulator", "flask-conical", "Nav.Simulator")),
        new("Nav.OfferGroup", new("/Extensions", "phone", "Nav.Extensions"), new NavigationItem("/Tariffs", "percent", "Nav.Tariffs", "/RateDecks")),
        new("Nav.CallsGroup", new("/LiveCalls", "audio-lines", "Nav.LiveCalls"), Calls, new("/Reports", "chart-column", "Nav.Reports"), new NavigationItem("/Conferences", "users-round", "Nav.Conferences")),
        new("Nav.AsteriskGroup", Sync, new NavigationItem("/SecurityEvents", "shield-alert", "Nav.SecurityEvents")),
        new(
            "Nav.SystemGroup", new("/Jobs", "calendar-clock", "Nav.Jobs"), ForAdministrators("/Users", "users", "Nav.Users"), ForAdministrators("/ApiKeys", "key-round", "Nav.ApiKeys"), ForAdministrators("/Webhooks", "webhook", "Nav.Webhooks"), ForAdministrators("/Audit", "scroll-text", "Nav.Audit"), ForAdministrators("/Settings", "settings", "Nav.Settings")),
    ];

    /// <summary>The places of the narrow screen's bottom bar; the sheet beside them holds everything else.</summary>
    public static IReadOnlyList<NavigationItem> Dock { get; } = [Dashboard, Customers, Calls, Sync];

    private static NavigationItem ForAdministrators(string folder, string icon, string name) => new(folder, icon, name) { ForAdministrators = true };
}
