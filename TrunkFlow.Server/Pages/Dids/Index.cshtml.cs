using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>The numbers, with what an operator changes most often edited in their rows.</summary>
public sealed class IndexModel(
    TrunkFlowDbContext db, DidList list, DidColumns columns, EditDid edit, PanelDisplay display, IStringLocalizer<DidsText> text) : PagedRowsPage<DidRow>(columns, display, text)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public DidFilter Filter { get; set; } = new();

    public override IReadOnlyCollection<string> Editable => [nameof(DidForm.MonthlySell), nameof(DidForm.MonthlyBuy), nameof(DidForm.MaxChannels)];

    public IReadOnlyDictionary<DidStatus, int> Counts { get; private set; } = new Dictionary<DidStatus, int>();

    public FilterBar Filters => new(
        Filter.Status is { } status ? [new Chip(Text["Column.Status"], Text[$"Status.{status}"], Request.With(("status", null)))] : [],
        Filter.Status is null ? [.. Enum.GetValues<DidStatus>().Select(value => new FilterChoice(Text[$"Status.{value}"], Request.With(("status", value.ToString().ToLowerInvariant()))))] : []);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveFieldAsync(db.Dids, DidForm.Of, (id, form) => edit.RunAsync(form.ToEdit(id), cancellationToken), cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await base.PrepareAsync(cancellationToken);
        if (!WantsFragment)
        {
            Counts = await db.Dids.GroupBy(did => did.Status).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(status => status.Key, status => status.Count, cancellationToken);
        }
    }

    protected override Task<ListPage<DidRow>> ReadAsync(ListCursor? at, int size, CancellationToken cancellationToken) => list.ReadAsync(Filter, at, size, cancellationToken);

    protected override Guid KeyOf(DidRow row) => row.Id;
}
