using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Lists;

namespace TrunkFlow.Server.Pages.Preferences;

public sealed class IndexModel(PanelDisplay display, ReaderPreferences reader) : PanelPage
{
    public static IReadOnlyList<string> Themes { get; } = ["system", "light", "dark"];

    public static IReadOnlyList<string> Languages { get; } = ["pt-BR", "en"];

    public static IReadOnlyList<(string Keys, string Text)> ShortcutKeys { get; } =
    [
        ("/", "Shortcut.Search"), ("Ctrl K", "Shortcut.SearchAnywhere"), ("f", "Shortcut.Filter"), ("g p", "Shortcut.Dashboard"), ("g c", "Shortcut.Customers"), ("g r", "Shortcut.Calls"),
        ("g s", "Shortcut.Sync"), ("j", "Shortcut.NextRow"), ("k", "Shortcut.PreviousRow"), ("Enter", "Shortcut.Open"), ("Ctrl Enter", "Shortcut.Save"),
        ("?", "Shortcut.Help"),
    ];

    public string Theme => reader.Theme ?? "system";

    public string Language => display.Culture.Name;

    public bool Shortcuts => reader.Shortcuts;

    public IActionResult OnGet() => Show();

    public IActionResult OnPostTheme(string theme, string? from)
    {
        reader.KeepTheme(theme);
        return Back(from);
    }

    public IActionResult OnPostShortcuts(bool on, string? from)
    {
        reader.KeepShortcuts(on);
        return Back(from);
    }

    /// <param name="list">The list whose columns were chosen.</param>
    /// <param name="shown">The keys of those to be shown.</param>
    /// <param name="usual">Goes back to the usual ones instead.</param>
    /// <param name="from">Where to go back to.</param>
    public IActionResult OnPostColumns(ReaderList list, string[] shown, bool usual, string? from)
    {
        if (ModelState.IsValid)
        {
            reader.KeepColumns(list, usual ? [] : shown);
        }

        return Back(from);
    }

    public IActionResult OnPostLanguage(string language, string? from)
    {
        reader.KeepLanguage(Languages.Contains(language) ? language : Languages[0]);
        return Back(from);
    }

    private LocalRedirectResult Back(string? from) => LocalRedirect(Url.IsLocalUrl(from) ? from : Url.Page("/Preferences/Index")!);
}
