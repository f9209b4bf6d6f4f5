namespace TrunkFlow.Server.Pages.Navigation;

/// <summary>A place in the rail: its folder under Pages, its icon, the key of its name, and the folders that belong to it as well.</summary>
public sealed record NavigationItem(string Folder, string Icon, string Name, params string[] Also)
{
    /// <summary>Nobody else may open it.</summary>
    public bool ForAdministrators { get; init; }

    public string Page => Folder + "/Index";

    public bool Holds(string? viewEnginePath) => Also.Prepend(Folder).Any(folder => viewEnginePath?.StartsWith(folder + "/", StringComparison.Ordinal) == true);
}
