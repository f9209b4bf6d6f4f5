using Microsoft.AspNetCore.Localization;
using TrunkFlow.Server.Pages.Lists;

namespace TrunkFlow.Server.Pages.Preferences;

/// <summary>How this browser's reader likes the panel: kept in cookies, so that the first paint is already right.</summary>
public sealed class ReaderPreferences(IHttpContextAccessor http)
{
    public const string ThemeCookie = "trunkflow-theme";
    public const string ShortcutsCookie = "trunkflow-shortcuts";
    private const char Between = '.';
    private const int MostColumns = 40;
    private const int LongestKey = 20;

    /// <summary>light, dark, or nothing where the system decides.</summary>
    public string? Theme => Cookie(ThemeCookie) is { } theme and ("light" or "dark") ? theme : null;

    public bool Shortcuts => Cookie(ShortcutsCookie) != "off";

    /// <summary>Whatever is no theme leaves the choice to the system.</summary>
    public void KeepTheme(string theme) => Keep(ThemeCookie, theme is "light" or "dark" ? theme : "system");

    public void KeepShortcuts(bool on) => Keep(ShortcutsCookie, on ? "on" : "off");

    public void KeepLanguage(string language) =>
        Keep(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)));

    /// <summary>The keys of the columns chosen for a list; null where nobody chose.</summary>
    public IReadOnlyCollection<string>? Columns(ReaderList list) => Cookie(CookieOf(list))?.Split(Between);

    /// <summary>What cannot be the key of a column is left out; none goes back to the usual ones.</summary>
    public void KeepColumns(ReaderList list, IEnumerable<string> keys)
    {
        var kept = string.Join(Between, keys.Where(key => key is { Length: > 0 and <= LongestKey } && key.All(char.IsAsciiLetter)).Take(MostColumns));
        if (kept.Length == 0)
        {
            http.HttpContext?.Response.Cookies.Delete(CookieOf(list));
        }
        else
        {
            Keep(CookieOf(list), kept);
        }
    }

    private static string CookieOf(ReaderList list) => $"trunkflow-columns-{list.ToString().ToLowerInvariant()}";

    private void Keep(string cookie, string value) => http.HttpContext?.Response.Cookies.Append(cookie, value, new CookieOptions
    {
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        Secure = http.HttpContext.Request.IsHttps,
    });

    private string? Cookie(string name) => http.HttpContext?.Request.Cookies[name];
}
