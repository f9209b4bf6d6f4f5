using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Pages.Display;

namespace TrunkFlow.Server.Pages.Preferences;

public sealed class IndexModel(PanelDisplay display, ReaderPreferences reader) : PanelPage
{
    public static IReadOnlyList<string> Themes { get; } = ["system", "light", "dark"];

    public static IReadOnlyList<string> Languages { get; } = ["pt-BR", "en"];

    public static IReadOnlyList<(string Keys, string Text)> ShortcutKeys { get; } =
    [
        ("/", "Shortcut.Search"), ("f", "Shortcut.Filter"), ("g p", "Shortcut.Dashboard"), ("g c", "Shortcut.Customers"), ("g r", "Shortcut.Calls"),
        ("g s", "Shortcut.Sync"), ("j", "Shortcut.NextRow"), ("k", "Shortcut.PreviousRow"), ("Enter", "Shortcut.Open"), ("Ctrl Enter", "Shortcut.Save"),
        ("?", "Shortcut.Help"),
    ];

    public string Theme => reader.Theme ?? "system";

    public string Language => display.Culture.Name;

    public bool Shortcuts => reader.Shortcuts;

    public IActionResult OnGet() => Show();

    public IActionResult OnPostTheme(string theme, string? from) => Keep(ReaderPreferences.ThemeCookie, Themes.Contains(theme) ? theme : "system", from);

    public IActionResult OnPostShortcuts(bool on, string? from) => Keep(ReaderPreferences.ShortcutsCookie, on ? "on" : "off", from);

    public IActionResult OnPostLanguage(string language, string? from)
    {
        var chosen = Languages.Contains(language) ? language : Languages[0];
        return Keep(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)), from);
    }

    private LocalRedirectResult Keep(string cookie, string value, string? from)
    {
        Response.Cookies.Append(cookie, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            Secure = Request.IsHttps,
        });
        return LocalRedirect(Url.IsLocalUrl(from) ? from : Url.Page("/Preferences/Index")!);
    }
}
