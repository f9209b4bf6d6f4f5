using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Start;

/// <summary>The way to the first steps, on every page until a call was billed. What was billed once stays billed, so it is then asked no more.</summary>
public sealed class FirstStepsViewComponent(TrunkFlowDbContext db, FirstStepsTaken taken) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        taken.AreTaken |= await IsBilledAsync();
        return taken.AreTaken ? Content("") : View("~/Pages/Start/_Link.cshtml");
    }

    private async Task<bool> IsBilledAsync() => taken.AreTaken || await FirstCall.IsBilledAsync(db, HttpContext.RequestAborted);
}
