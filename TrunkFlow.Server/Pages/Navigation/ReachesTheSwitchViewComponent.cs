using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Pages.Navigation;

/// <summary>Beside a form that Asterisk sees: whether what is saved is published by itself or waits for somebody.</summary>
public sealed class ReachesTheSwitchViewComponent(TrunkFlowDbContext db) : ViewComponent
{
    /// <param name="form">The id of the form whose effect can be seen before it is saved; null where none can.</param>
    /// <param name="action">Where that form is sent.</param>
    /// <param name="saved">Said in a list, below a row that was just saved.</param>
    public async Task<IViewComponentResult> InvokeAsync(string? form = null, string? action = null, bool saved = false) => saved
        ? View("~/Pages/Shared/Lists/_Saved.cshtml", await IsReviewedAsync())
        : View("~/Pages/Shared/_ReachesTheSwitch.cshtml", (await IsReviewedAsync(), form, action));

    private Task<bool> IsReviewedAsync() =>
        db.Settings.AnyAsync(row => row.Key == Setting.Publishing && row.Value == Setting.ReviewFirst, HttpContext.RequestAborted);
}
