using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>What taking several numbers back would do to each, and the button that does it. Its address holds the choice, so that it is seen before it is done.</summary>
public sealed class ChangeModel(TrunkFlowDbContext db, DidList list, ReleaseDids release, IStringLocalizer<DidsText> text, IStringLocalizer<SharedText> shared) : ChosenPage(shared)
{
    [BindProperty]
    public ReleaseForm Input { get; set; } = new();

    public IReadOnlyList<ChosenDid> Dids { get; private set; } = [];

    /// <summary>Those that somebody holds.</summary>
    public int Held => Dids.Count(did => did.Status == DidStatus.Allocated);

    /// <summary>Those that stand in the way first.</summary>
    public IEnumerable<ChosenDid> Shown => Dids.OrderBy(did => did.Status == DidStatus.Allocated).Take(ChosenRows.MostShown);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ConfirmAsync(async () =>
    {
        var done = await release.RunAsync(new ReleaseDidsInput([.. Dids.Select(did => did.Id)], Input.QuarantineDays), cancellationToken);
        return Changed(BackUrl, text["Change.Done", done.Count]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var keys = await KeysAsync<DidFilter>((filter, most) => list.KeysAsync(filter, most, cancellationToken));
        Dids = await db.Dids.AsNoTracking().Where(did => keys.Contains(did.Id) && (!Chosen.OnlyAble || did.Status == DidStatus.Allocated)).OrderBy(did => did.Number)
            .Select(did => new ChosenDid(did.Id, did.Version, did.Number, did.Status, db.CustomerDids.Where(held => held.DidId == did.Id && held.ValidUntil == null).Select(held => held.Customer!.Name).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        Chosen.SealWith(Dids.Select(did => (did.Id, did.Version)));
    }

    /// <summary>A number among those to be taken back, as it is now.</summary>
    public sealed record ChosenDid(Guid Id, int Version, string Number, DidStatus Status, string? Holder);

    public sealed class ReleaseForm
    {
        public int QuarantineDays { get; set; } = 90;
    }
}
