using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Asterisk.Sync;

namespace TrunkFlow.Server.Pages.Navigation;

/// <summary>How the switches stand, at the foot of every page's rail.</summary>
public sealed class SwitchStateViewComponent(SyncOverview overview) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View("~/Pages/Shared/_SwitchState.cshtml", await overview.StandingsAsync(HttpContext.RequestAborted));
}
