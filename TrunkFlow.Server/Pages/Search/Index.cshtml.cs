using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Search;

/// <summary>One box for everything: digits look for calls of that number, a call's id opens it, words look for customers.</summary>
public sealed class IndexModel : PanelPage
{
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Query { get; set; }

    public IActionResult OnGet()
    {
        var query = Query?.Trim();
        if (string.IsNullOrEmpty(query))
        {
            return Show();
        }

        if (Guid.TryParse(query, out var id))
        {
            return RedirectToPage("/Calls/Details", new { id });
        }

        var digits = query.Where(char.IsAsciiDigit).Count();
        return digits >= 4 && query.All(character => char.IsAsciiDigit(character) || "+-() .".Contains(character))
            ? RedirectToPage("/Calls/Index", new { number = query })
            : RedirectToPage("/Customers/Index", new { q = query });
    }
}
