using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Search;

/// <summary>Where what was found is read. Who may not see a form is led to the row in its list.</summary>
public static class FoundLinks
{
    public static string To(this IUrlHelper url, Found found, ClaimsPrincipal reader)
    {
        var id = found.Id;
        return found.Kind switch
        {
            FoundKind.Customer => url.Page("/Customers/Details", new { id }),
            FoundKind.Number => url.Page("/Dids/Details", new { id }),
            FoundKind.Gateway => url.Page("/Gateways/Details", new { id }),
            FoundKind.Call => url.Page("/Calls/Details", new { id }),
            FoundKind.Provider => url.Page(reader.MayOperate() ? "/Providers/Edit" : "/Providers/Rates", new { id }),
            FoundKind.Extension when reader.MayOperate() => url.Page("/Extensions/Edit", new { id }),
            FoundKind.Route when reader.MayOperate() => url.Page("/Routes/Edit", new { id }),
            FoundKind.Extension => url.Page("/Extensions/Index", new { q = found.Title }),
            _ => url.Page("/Routes/Index", new { q = found.Title }),
        } ?? "";
    }

    /// <summary>The list of a kind, narrowed to what was typed; null where no list can be.</summary>
    public static string? All(this IUrlHelper url, FoundKind kind, SearchTerm term) => kind switch
    {
        FoundKind.Customer => url.Page("/Customers/Index", new { q = term.Text }),
        FoundKind.Number => url.Page("/Dids/Index", new { q = term.Digits }),
        FoundKind.Extension => url.Page("/Extensions/Index", new { q = term.Text }),
        FoundKind.Gateway => url.Page("/Gateways/Index", new { q = term.Text }),
        FoundKind.Provider => url.Page("/Providers/Index", new { q = term.Text }),
        FoundKind.Route => url.Page("/Routes/Index", new { q = term.Text }),
        _ => term.Digits is { Length: > 3 } number ? url.Page("/Calls/Index", new { number }) : null,
    };
}
