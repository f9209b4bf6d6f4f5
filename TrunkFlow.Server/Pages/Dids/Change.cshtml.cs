using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>What taking several numbers back would do to each, and the button that does it. Its address holds the choice, so that it is seen before it is done.</summary>
public sealed class ChangeModel(TrunkFlowDbContext db, ReleaseDids release, IStringLocalizer<DidsText> text) : PanelPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty]
    public ReleaseForm Input { get; set; } = new();

    /// <summary>How the list was narrowed that they were chosen from.</summary>
    [BindProperty(SupportsGet = true, Name = "list")]
    public string? List { get; set; }

    public IReadOnlyList<ChosenDid> Dids { get; private set; } = [];

    /// <summary>Those that somebody holds.</summary>
    public int Held => Dids.Count(did => did.Status == DidStatus.Allocated);

    public string BackUrl => Url.Page("Index") + (List is ['?', ..] ? List : "");

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowFormAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var done = await release.RunAsync(new ReleaseDidsInput(Ids, Input.QuarantineDays), cancellationToken);
        return Changed(BackUrl, text["Change.Done", done.Count]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Dids = await db.Dids.AsNoTracking().Where(did => Ids.Contains(did.Id)).OrderBy(did => did.Number)
            .Select(did => new ChosenDid(did.Id, did.Number, did.Status, db.CustomerDids.Where(held => held.DidId == did.Id && held.ValidUntil == null).Select(held => held.Customer!.Name).FirstOrDefault()))
            .ToListAsync(cancellationToken);

    /// <summary>A number among those to be taken back, as it is now.</summary>
    public sealed record ChosenDid(Guid Id, string Number, DidStatus Status, string? Holder);

    public sealed class ReleaseForm
    {
        public int QuarantineDays { get; set; } = 90;
    }
}
