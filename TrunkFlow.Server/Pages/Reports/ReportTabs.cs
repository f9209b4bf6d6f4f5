namespace TrunkFlow.Server.Pages.Reports;

/// <summary>The reports, in the order of their tabs: the key of each one's name, and its page.</summary>
public static class ReportTabs
{
    public static readonly IReadOnlyList<(string Name, string Page)> All =
    [
        ("Margins", "/Reports/Index"),
        ("Quality", "/Reports/Quality"),
        ("Peaks", "/Reports/Peaks"),
        ("Numbers", "/Reports/Numbers"),
        ("ShortCalls", "/Reports/ShortCalls"),
        ("WithoutPrice", "/Reports/WithoutPrice"),
        ("Quarantine", "/Reports/Quarantine"),
    ];
}
