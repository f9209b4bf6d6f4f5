using Microsoft.AspNetCore.Mvc.Filters;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Display;

/// <summary>Reads the installation's time zone before a page is made, at most twice a minute.</summary>
public sealed class ReadPanelZone(PanelZone zone, TrunkFlowDbContext db, TimeProvider clock) : IAsyncResourceFilter
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var now = clock.GetUtcNow();
        if (now - zone.ReadAt > Fresh && context.HttpContext.User.Identity?.IsAuthenticated == true)
        {
            zone.Current = await InstallationTimeZone.ReadAsync(db, context.HttpContext.RequestAborted);
            zone.ReadAt = now;
        }

        await next();
    }
}
