using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Providers;

/// <summary>The providers, with what an operator changes most often edited in their rows.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, ProviderList list, ProviderColumns columns, EditProvider edit, PanelDisplay display, IStringLocalizer<ProvidersText> text) : PagedRowsPage<ProviderRow>(columns, display, text)
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public override IReadOnlyCollection<string> Editable => [nameof(ProviderForm.Status), nameof(ProviderForm.Balance)];

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveFieldAsync(db.Providers, ProviderForm.Of, (id, form) => edit.RunAsync(form.ToEdit(id), cancellationToken), cancellationToken);

    protected override Task<ListPage<ProviderRow>> ReadAsync(ListCursor? at, int size, CancellationToken cancellationToken) => list.ReadAsync(Query, at, size, cancellationToken);

    protected override Guid KeyOf(ProviderRow row) => row.Provider.Id;
}
