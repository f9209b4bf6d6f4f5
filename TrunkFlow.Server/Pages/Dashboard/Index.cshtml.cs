using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Pages.Guides;

namespace TrunkFlow.Server.Pages.Dashboard;

public sealed class IndexModel(ReadBoard read, ReadFirstJobs jobs) : PanelPage
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

    public bool IsLive => Live != "off";

    public bool IsWeek => Span == Week;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Board = await read.RunAsync(IsWeek ? HoursOfWeek : HoursOfDay, cancellationToken);
        FirstJobs = WantsFragment ? null : await jobs.RunAsync(cancellationToken);
        return Show("_Live");
    }
}
