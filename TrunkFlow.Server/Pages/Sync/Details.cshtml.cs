using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Sync;

/// <summary>One publication: what it changed, and the way back to it, which says first what that undoes.</summary>
public sealed class DetailsModel(TrunkFlowDbContext db, RollBack rollBack, IStringLocalizer<SyncText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>back, while the question stands.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    [BindProperty]
    public RollBackForm Input { get; set; } = new();

    public SyncRevision Revision { get; private set; } = null!;

    public bool InForce { get; private set; }

    public RevisionChanges Changes { get; private set; } = null!;

    public bool CanReturn => Revision.Status == SyncStatus.Live && !InForce;

    /// <summary>What going back to it takes off the switch; null unless that is asked.</summary>
    public UndonePublications? Undone { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<SyncRevision>(Id);

    public async Task<IActionResult> OnPostRollBackAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken)
        ? await SaveAsync(async () =>
        {
            await rollBack.RunAsync(new RollBackInput(Revision.NodeKey, Revision.Generation, Input.Reason), cancellationToken);
            return Changed(Url.Page("Index")!, text["Notice.RolledBack", Revision.Generation]);
        }, cancellationToken)
        : NotThere<SyncRevision>(Id);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Changes = RevisionChanges.Of("changes", Revision.Diff);
        var live = await db.PbxNodes.Where(node => node.Key == Revision.NodeKey).Select(node => node.LiveGeneration).FirstOrDefaultAsync(cancellationToken);
        InForce = live == Revision.Generation;
        Undone = Ask == "back" && CanReturn ? await UndonePublications.ReadAsync(db, Revision, live, cancellationToken) : null;
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Revision = (await db.SyncRevisions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Id, cancellationToken))!;
        return Revision is not null;
    }

    public sealed class RollBackForm
    {
        public string? Reason { get; set; }
    }
}
