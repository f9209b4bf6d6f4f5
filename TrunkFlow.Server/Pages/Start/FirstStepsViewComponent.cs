using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Start;

/// <summary>The way to the first steps, on every page until a call was billed.</summary>
public sealed class FirstStepsViewComponent(FirstCall first) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        await first.IsBilledAsync(HttpContext.RequestAborted) ? Content("") : View("~/Pages/Start/_Link.cshtml");
}
