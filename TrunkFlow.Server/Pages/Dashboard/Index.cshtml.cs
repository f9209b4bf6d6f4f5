using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Pages.Guides;
using TrunkFlow.Server.Pages.Start;

namespace TrunkFlow.Server.Pages.Dashboard;

public sealed class IndexModel(ReadBoard read, FirstCall first, ReadStart start, ReadFirstJobs jobs) : PanelPage
{
    public const string Week = "7d";

    private const int HoursOfDay = 24;
    private const int HoursOfWeek = 168;

    public Board Board { get; private set; } = null!;

    /// <summary>The jobs that lead to the first billed call; null once there was one.</summary>
    public FirstJobs? FirstJobs { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Span { get; set; }

    /// <summary>off while the reader wants the page to stand still.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Live { get; set; }

    /// <summary>The way to the first billed call; null once there was one.</summary>
    public StartSteps? FirstSteps { get; private set; }

    public bool IsLive => Live != "off";

    public bool IsWeek => Span == Week;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Board = await read.RunAsync(IsWeek ? HoursOfWeek : HoursOfDay, cancellationToken);
        if (!WantsFragment && !await first.IsBilledAsync(cancellationToken))
        {
            FirstSteps = await start.RunAsync(Url, cancellationToken);
            FirstJobs = await jobs.RunAsync(cancellationToken);
        }

        return Show("_Live");
    }
}
