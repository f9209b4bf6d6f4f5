namespace TrunkFlow.Server.Pages.Navigation;

/// <summary>A place in the rail: its folder under Pages, its icon, and the key of its name.</summary>
public sealed record NavigationItem(string Folder, string Icon, string Name)
{
    public string Page => Folder + "/Index";

    public bool Holds(string? viewEnginePath) => viewEnginePath?.StartsWith(Folder + "/", StringComparison.Ordinal) == true;
}
