using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Pages.Extensions;

namespace TrunkFlow.Server.Pages.Guides.Number;

/// <summary>The telephone the number will ring at. Its secret is shown on the answer that made it and nowhere else.</summary>
public sealed class ExtensionModel(TrunkFlowDbContext db, AddExtension add, ResetExtensionSecret reset) : NumberStep
{
    private const string KnownField = "known";

    public ExtensionForm Input { get; private set; } = new();

    public string CustomerName { get; private set; } = "";

    /// <summary>The one that is chosen or was just made.</summary>
    public Extension? Extension { get; private set; }

    public ExtensionSecret? Secret { get; private set; }

    /// <summary>The customer has extensions already.</summary>
    public bool HasOthers { get; private set; }

    /// <summary>The number of one of them, as it was typed.</summary>
    [BindProperty(SupportsGet = true, Name = KnownField)]
    public string? Known { get; set; }

    public string? KnownFault => ModelState[KnownField]?.Errors.FirstOrDefault()?.ErrorMessage;

    public string Self => To("Extension");

    public string SecretUrl => To("Extension", "Secret");

    protected override int Position => 1;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(Known))
        {
            ExtensionId = await db.Extensions.Where(row => row.CustomerId == CustomerId && row.Number == Known.Trim()).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
            if (ExtensionId is not null)
            {
                return Redirect(To("Did"));
            }

            ModelState.AddModelError(KnownField, RefusalText.Of("UnknownExtension", Known.Trim()));
        }

        return await LoadAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) && Extension is null
        ? await SaveOverAsync(Input, () => add.RunAsync(Input.ToAdd(), cancellationToken), secret => ShowSecretAsync(secret, cancellationToken), cancellationToken)
        : NotThere();

    public async Task<IActionResult> OnPostSecretAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) && Extension is { } extension
        ? await SaveAsync(async () => await ShowSecretAsync(await reset.RunAsync(new ResetExtensionSecretInput(extension.Id), cancellationToken), cancellationToken), cancellationToken)
        : NotThere();

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        HasOthers = Extension is null && await db.Extensions.AnyAsync(row => row.CustomerId == CustomerId, cancellationToken);

    private Task<IActionResult> ShowSecretAsync(ExtensionSecret secret, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        (Secret, Extension, ExtensionId) = (secret, secret.Extension, secret.Extension.Id);
        return ShowFormAsync(cancellationToken);
    }

    private IActionResult NotThere() => ExtensionId is null ? NotThere<Customer>(CustomerId) : NotThere<Extension>(ExtensionId);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        CustomerName = await db.Customers.Where(row => row.Id == CustomerId && row.Type == CustomerType.Extension).Select(row => row.Name).FirstOrDefaultAsync(cancellationToken) ?? "";
        Extension = await db.Extensions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == ExtensionId && row.CustomerId == CustomerId, cancellationToken);
        Input = new ExtensionForm { CustomerId = CustomerId ?? Guid.Empty, Enabled = true, MayCallOut = true };
        return CustomerName.Length > 0 && (ExtensionId is null || Extension is not null);
    }
}
