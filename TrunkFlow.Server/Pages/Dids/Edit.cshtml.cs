using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>The form of a number and the steps of its life; without an id, of a range of new numbers.</summary>
public sealed class EditModel(
    TrunkFlowDbContext db, AddDidRange add, EditDid edit, DeleteDid delete, ReleaseDid release, EndDidQuarantine endQuarantine, IStringLocalizer<DidsText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    /// <summary>delete or release, while the question stands.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    /// <summary>How long a released number rests before it can be given to somebody else.</summary>
    [BindProperty]
    public int Days { get; set; } = 90;

    [BindProperty]
    public DidForm Input { get; set; } = new();

    public Did? Did { get; private set; }

    public CustomerDid? Held { get; private set; }

    public IReadOnlyList<SelectListItem> Providers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Gateways { get; private set; } = [];

    public string Number => PanelDisplay.Phone(Did?.Number);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<Did>(Id);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => Id is { } id
        ? SaveOrPreviewAsync(
            () => edit.RunAsync(Input.ToEdit(id), cancellationToken), did => Changed(Url.Page("Index")!, text["Notice.Saved", PanelDisplay.Phone(did.Number)]), cancellationToken)
        : SaveOrPreviewAsync(() => add.RunAsync(Input.ToRange(), cancellationToken), dids => Changed(Url.Page("Index")!, text["Notice.Added", dids.Count]), cancellationToken);

    public Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken) => StepAsync(
        id => delete.RunAsync(new DeleteDidInput(id), cancellationToken), () => Changed(Url.Page("Index")!, text["Notice.Deleted", Number]), cancellationToken);

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken cancellationToken) => StepAsync(
        id => release.RunAsync(new ReleaseDidInput(id, Days), cancellationToken), () => Changed(Url.Page("Edit", new { Id })!, text["Notice.Released", Number]), cancellationToken);

    public Task<IActionResult> OnPostEndQuarantineAsync(CancellationToken cancellationToken) => StepAsync(
        id => endQuarantine.RunAsync(new EndDidQuarantineInput(id), cancellationToken), () => Changed(Url.Page("Edit", new { Id })!, text["Notice.Free", Number]), cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Did ??= await db.Dids.AsNoTracking().FirstOrDefaultAsync(did => did.Id == Id, cancellationToken);
        Held = await db.CustomerDids.AsNoTracking().Include(held => held.Customer).FirstOrDefaultAsync(held => held.DidId == Id && held.ValidUntil == null, cancellationToken);
        Providers = await db.Providers.AsNoTracking().OrderBy(provider => provider.Name).Select(provider => new SelectListItem(provider.Name, provider.Id.ToString())).ToListAsync(cancellationToken);
        Gateways = await db.Gateways.AsNoTracking().OrderBy(gateway => gateway.Name).Select(gateway => new SelectListItem(gateway.Name, gateway.Id.ToString())).ToListAsync(cancellationToken);
    }

    protected override bool StartAnew()
    {
        Id = null;
        return true;
    }

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken)
    {
        Did = await db.Dids.AsNoTracking().FirstOrDefaultAsync(did => did.Id == Id, cancellationToken);
        return Did is null ? null : new SavedForm(Did, DidForm.Of(Did));
    }

    private async Task<IActionResult> StepAsync<T>(Func<Guid, Task<T>> step, Func<IActionResult> answer, CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) && Id is { } id ? await SaveOrPreviewAsync(() => step(id), _ => answer(), cancellationToken) : NotThere<Did>(Id);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Input = (await ReadSavedAsync(cancellationToken))?.Form as DidForm ?? Input;
        return Id is null || Did is not null;
    }
}
