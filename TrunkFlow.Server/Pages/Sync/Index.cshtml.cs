using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Sync;

public sealed class IndexModel(TrunkFlowDbContext db, SyncOverview overview, RequestPublish publish, IStringLocalizer<SyncText> text) : PanelPage
{
    private const int Size = 20;

    [BindProperty]
    public PublishForm Input { get; set; } = new();

    /// <summary>The generation before which to read on.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<NodeSync> Nodes { get; private set; } = [];

    public IReadOnlyList<SyncRevision> Revisions { get; private set; } = [];

    public string? Older { get; private set; }

    /// <summary>The last publish that changed something, to show what it changed.</summary>
    public SyncRevision? LastChange => Revisions.FirstOrDefault(revision => revision.Diff is not null);

    public int Pending => Nodes.Sum(node => node.PendingChanges);

    public bool InForce(SyncRevision revision) => Nodes.Any(node => node.NodeKey == revision.NodeKey && node.LiveGeneration == revision.Generation);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowFormAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        await publish.RunAsync(new RequestPublishInput(Input.Reason), cancellationToken);
        return Changed(Url.Page("Index")!, text["Notice.Requested"]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Nodes = await overview.ReadAsync(cancellationToken);
        var revisions = await db.SyncRevisions.AsNoTracking().Where(revision => Before == null || revision.Generation < Before)
            .OrderByDescending(revision => revision.Generation).ThenByDescending(revision => revision.Id).Take(Size + 1).ToListAsync(cancellationToken);
        Revisions = [.. revisions.Take(Size)];
        Older = revisions.Count > Size ? Request.With(("before", Revisions[^1].Generation.ToString(CultureInfo.InvariantCulture))) : null;
    }

    public sealed class PublishForm
    {
        public string? Reason { get; set; }
    }
}
