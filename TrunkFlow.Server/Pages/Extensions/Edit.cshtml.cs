using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Extensions;

/// <summary>The form of an extension; without an id, of a new one. A secret is shown on the answer that made it and nowhere else.</summary>
public sealed class EditModel(
    TrunkFlowDbContext db, AddExtension add, EditExtension edit, DeleteExtension delete, ResetExtensionSecret reset, IStringLocalizer<ExtensionsText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    [BindProperty]
    public ExtensionForm Input { get; set; } = new();

    /// <summary>Whose the new one is to be, where that is known.</summary>
    [BindProperty(SupportsGet = true, Name = "customer", BinderType = typeof(CustomerCodeBinder))]
    public Guid? For { get; set; }

    public string Back => BackOr(Url.Page("Index")!);

    public ExtensionSecret? Secret { get; private set; }

    /// <summary>Whose it is; null of a new one.</summary>
    public Customer? Customer { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        (Input.Enabled, Input.MayCallOut, Input.CustomerId) = (true, true, For ?? Guid.Empty);
        return await LoadAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<Extension>(Id);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => Id is { } id
        ? SaveOrPreviewAsync(
            () => edit.RunAsync(Input.ToEdit(id), cancellationToken), extension => Changed(Back, text["Notice.Saved", extension.Number]), cancellationToken)
        : SaveOrPreviewAsync(() => add.RunAsync(Input.ToAdd(), cancellationToken), added => ShowSecretAsync(added, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostSecretAsync(CancellationToken cancellationToken) => Id is { } id
        ? await SaveAsync(async () => await ShowSecretAsync(await reset.RunAsync(new ResetExtensionSecretInput(id), cancellationToken), cancellationToken), cancellationToken)
        : NotThere<Extension>(Id);

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) && Id is { } id
        ? await SaveOrPreviewAsync(
            () => delete.RunAsync(new DeleteExtensionInput(id), cancellationToken), extension => Changed(Back, text["Notice.Deleted", extension.Number]), cancellationToken)
        : NotThere<Extension>(Id);

    private Task<IActionResult> ShowSecretAsync(ExtensionSecret secret, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Secret = secret;
        Id = secret.Extension.Id;
        Input = ExtensionForm.Of(secret.Extension);
        return ShowFormAsync(cancellationToken);
    }

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Customer = await db.Extensions.AsNoTracking().Where(row => row.Id == Id).Select(row => row.Customer).FirstOrDefaultAsync(cancellationToken);

    protected override bool StartAnew()
    {
        Id = null;
        return true;
    }

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) =>
        await db.Extensions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Id, cancellationToken) is { } extension ? new SavedForm(extension, ExtensionForm.Of(extension)) : null;

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var saved = Id is null ? null : await ReadSavedAsync(cancellationToken);
        Input = saved?.Form as ExtensionForm ?? Input;
        return Id is null || saved is not null;
    }
}
