namespace TrunkFlow.Server.Pages.Preferences;

/// <summary>How this browser's reader likes the panel: kept in cookies, so that the first paint is already right.</summary>
public sealed class ReaderPreferences(IHttpContextAccessor http)
{
    public const string ThemeCookie = "trunkflow-theme";
    public const string ShortcutsCookie = "trunkflow-shortcuts";

    /// <summary>light, dark, or nothing where the system decides.</summary>
    public string? Theme => Cookie(ThemeCookie) is { } theme and ("light" or "dark") ? theme : null;

    public bool Shortcuts => Cookie(ShortcutsCookie) != "off";

    private string? Cookie(string name) => http.HttpContext?.Request.Cookies[name];
}
