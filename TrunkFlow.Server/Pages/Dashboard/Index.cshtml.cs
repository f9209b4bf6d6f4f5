using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Guides;
using TrunkFlow.Server.Pages.Start;

namespace TrunkFlow.Server.Pages.Dashboard;

public sealed class IndexModel(TrunkFlowDbContext db, ReadBoard read, ReadStart start, ReadFirstJobs jobs) : PanelPage
{
    public const string Week = "7d";

    private const int HoursOfDay = 24;
    private const int HoursOfWeek = 168;

    public Board Board { get; private set; } = null!;

    /// <summary>Null where only what changes from moment to moment is asked for.</summary>
    public FirstJobs? FirstJobs { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Span { get; set; }

    /// <summary>off while the reader wants the page to stand still.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Live { get; set; }

    /// <summary>The way to the first call, while there was none to show.</summary>
    public StartSteps? FirstSteps { get; private set; }

    public bool IsLive => Live != "off";

    public bool IsWeek => Span == Week;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Board = await read.RunAsync(IsWeek ? HoursOfWeek : HoursOfDay, cancellationToken);
        FirstJobs = WantsFragment ? null : await jobs.RunAsync(cancellationToken);
        FirstSteps = WantsFragment || await db.CallRollups.AnyAsync(cancellationToken) ? null : await start.RunAsync(Url, cancellationToken);
        return Show("_Live");
    }
}
