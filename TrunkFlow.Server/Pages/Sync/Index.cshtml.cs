using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Pages.Sync;

public sealed class IndexModel(
    TrunkFlowDbContext db, SyncOverview overview, RequestPublish publish, ChangeSetting setting, SyncLog log, IAuthorizationService authorization, IStringLocalizer<SyncText> text) : PanelPage
{
    public const string AllLines = "all";

    private const int Size = 20;
    private const int LogLines = 30;

    [BindProperty]
    public PublishForm Input { get; set; } = new();

    /// <summary>Where in the history to read on, or back.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>all where every line of what waits is to be read.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Lines { get; set; }

    public bool ShowsAll => Lines == AllLines;

    public IReadOnlyList<NodeSync> Nodes { get; private set; } = [];

    /// <summary>What all nodes published, the newest first: each numbers its own.</summary>
    public ListPage<SyncRevision> Revisions { get; private set; } = new([], null, null);

    public IReadOnlyList<SyncStatusChange> Log => log.Newest(LogLines);

    /// <summary>The last publish that changed something, to show what it changed.</summary>
    public SyncRevision? LastChange => Revisions.Rows.FirstOrDefault(revision => revision.Diff is not null);

    /// <summary>Saved changes wait until somebody publishes them.</summary>
    public bool IsReviewed { get; private set; }

    public int Pending => Nodes.Sum(node => node.PendingChanges);

    public bool IsInOrder => Nodes.All(node => node.IsInOrder);

    public bool InForce(SyncRevision revision) => Nodes.Any(node => node.NodeKey == revision.NodeKey && node.LiveGeneration == revision.Generation);

    /// <summary>Whether a node can go back to what it had then.</summary>
    public bool CanReturnTo(SyncRevision revision) => revision.Status == SyncStatus.Live && !InForce(revision);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return Show("_Live");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        await publish.RunAsync(new RequestPublishInput(Input.Reason), cancellationToken);
        return Changed(Url.Page("Index")!, text["Notice.Requested"]);
    }, cancellationToken);

    /// <summary>Whether saved changes go to the switch by themselves.</summary>
    public async Task<IActionResult> OnPostModeAsync(bool automatic, CancellationToken cancellationToken)
    {
        if (!(await authorization.AuthorizeAsync(User, Policies.Administer)).Succeeded)
        {
            return Forbid();
        }

        return await SaveAsync(async () =>
        {
            await setting.RunAsync(new ChangeSettingInput(Setting.Publishing, automatic ? Setting.Automatic : Setting.ReviewFirst), cancellationToken);
            return Changed(Url.Page("Index")!, text[automatic ? "Notice.Automatic" : "Notice.Reviewed"]);
        }, cancellationToken);
    }

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        IsReviewed = await db.Settings.AnyAsync(row => row.Key == Setting.Publishing && row.Value == Setting.ReviewFirst, cancellationToken);
        Nodes = await overview.ReadAsync(cancellationToken);
        Revisions = await db.SyncRevisions.AsNoTracking().PageLatestAsync(row => row.StartedAt, row => row.Id, ListCursor.Read(After, Before), Size, cancellationToken);
    }

    public sealed class PublishForm
    {
        public string? Reason { get; set; }
    }
}
