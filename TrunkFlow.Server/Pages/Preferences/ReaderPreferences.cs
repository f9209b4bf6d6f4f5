using Microsoft.AspNetCore.Localization;

namespace TrunkFlow.Server.Pages.Preferences;

/// <summary>How this browser's reader likes the panel: kept in cookies, so that the first paint is already right.</summary>
public sealed class ReaderPreferences(IHttpContextAccessor http)
{
    public const string ThemeCookie = "trunkflow-theme";
    public const string ShortcutsCookie = "trunkflow-shortcuts";

    /// <summary>light, dark, or nothing where the system decides.</summary>
    public string? Theme => Cookie(ThemeCookie) is { } theme and ("light" or "dark") ? theme : null;

    public bool Shortcuts => Cookie(ShortcutsCookie) != "off";

    /// <summary>Whatever is no theme leaves the choice to the system.</summary>
    public void KeepTheme(string theme) => Keep(ThemeCookie, theme is "light" or "dark" ? theme : "system");

    public void KeepShortcuts(bool on) => Keep(ShortcutsCookie, on ? "on" : "off");

    public void KeepLanguage(string language) =>
        Keep(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)));

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
