using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Sync;

public sealed class DetailsModel(TrunkFlowDbContext db) : PanelPage
{
    public SyncRevision Revision { get; private set; } = null!;

    public bool InForce { get; private set; }

    public RevisionChanges Changes { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.SyncRevisions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } revision)
        {
            return NotThere<SyncRevision>(id);
        }

        Revision = revision;
        Changes = RevisionChanges.Of("changes", revision.Diff);
        InForce = await db.PbxNodes.AnyAsync(node => node.Key == revision.NodeKey && node.LiveGeneration == revision.Generation, cancellationToken);
        return Show();
    }
}
