using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Extensions;

/// <summary>The extensions, with what an operator changes most often edited in their rows.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, ExtensionList list, ExtensionColumns columns, EditExtension edit, PanelDisplay display, IStringLocalizer<ExtensionsText> text) : PagedRowsPage<ExtensionRow>(columns, display, text)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ExtensionFilter Filter { get; set; } = new();

    public override IReadOnlyCollection<string> Editable => [nameof(ExtensionForm.Name), nameof(ExtensionForm.Enabled), nameof(ExtensionForm.MayCallOut)];

    public FilterBar Filters => new(
        Filter.Registered is { } registered ? [new Chip(Text["Column.Registration"], Text[registered ? "Filter.Registered" : "Filter.NotRegistered"], Request.With(("registered", null)))] : [],
        Filter.Registered is null ? [new FilterChoice(Text["Filter.Registered"], Request.With(("registered", "true"))), new FilterChoice(Text["Filter.NotRegistered"], Request.With(("registered", "false")))] : []);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveFieldAsync(db.Extensions, ExtensionForm.Of, (id, form) => edit.RunAsync(form.ToEdit(id), cancellationToken), cancellationToken);

    protected override Task<ListPage<ExtensionRow>> ReadAsync(ListCursor? at, int size, CancellationToken cancellationToken) => list.ReadAsync(Filter, at, size, cancellationToken);

    protected override Guid KeyOf(ExtensionRow row) => row.Id;
}
