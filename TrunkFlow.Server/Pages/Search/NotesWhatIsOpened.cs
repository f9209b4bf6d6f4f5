using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TrunkFlow.Server.Pages.Search;

/// <summary>A page about one thing, when it is shown, is noted as opened.</summary>
public sealed class NotesWhatIsOpened(RecentlyOpened recent) : IPageFilter
{
    private static readonly Dictionary<string, FoundKind> Pages = new()
    {
        ["/Customers/Details"] = FoundKind.Customer,
        ["/Customers/Edit"] = FoundKind.Customer,
        ["/Customers/Access"] = FoundKind.Customer,
        ["/Customers/Ledger"] = FoundKind.Customer,
        ["/Customers/Numbers"] = FoundKind.Customer,
        ["/Customers/Prices"] = FoundKind.Customer,
        ["/Dids/Details"] = FoundKind.Number,
        ["/Dids/Edit"] = FoundKind.Number,
        ["/Dids/Allocate"] = FoundKind.Number,
        ["/Extensions/Edit"] = FoundKind.Extension,
        ["/Gateways/Details"] = FoundKind.Gateway,
        ["/Gateways/Edit"] = FoundKind.Gateway,
        ["/Providers/Edit"] = FoundKind.Provider,
        ["/Providers/Rates"] = FoundKind.Provider,
        ["/Routes/Edit"] = FoundKind.Route,
        ["/Calls/Details"] = FoundKind.Call,
    };

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (context.Result is PageResult && HttpMethods.IsGet(context.HttpContext.Request.Method)
            && Pages.TryGetValue(context.ActionDescriptor.ViewEnginePath, out var kind) && Guid.TryParse(context.RouteData.Values["id"] as string, out var id))
        {
            recent.Note(kind, id);
        }
    }
}
