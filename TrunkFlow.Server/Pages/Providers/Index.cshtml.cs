using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Providers;

/// <summary>The providers, with what an operator changes most often edited in their rows.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, ProviderColumns columns, EditProvider edit, PanelDisplay display, IStringLocalizer<ProvidersText> text) : RowsPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "download")]
    public TableFormat? Download { get; set; }

    [ViewData]
    public ColumnChoice Columns { get; } = columns.Choice;

    public override IReadOnlyCollection<string> Editable => [nameof(ProviderForm.Status), nameof(ProviderForm.Balance)];

    public override bool Shows(Guid row) => Rows.Any(shown => shown.Provider.Id == row);

    public IReadOnlyList<ProviderRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return Download is { } format
            ? new TableDownload<ProviderRow>(format, text["Title"], text["Title"], display.Culture, columns.InFile, Rows.ToAsyncEnumerable())
            : Show("_Results");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveFieldAsync(db.Providers, ProviderForm.Of, (id, form) => edit.RunAsync(form.ToEdit(id), cancellationToken), cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var part = LikePattern.Anywhere(Query?.Trim() ?? "");
        var gateways = await db.Gateways.GroupBy(gateway => gateway.ProviderId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(provider => provider.Key, provider => provider.Count, cancellationToken);
        var providers = await db.Providers.AsNoTracking().Where(provider => PlainText.Like(provider.Name, part)).OrderBy(provider => provider.Name).ToListAsync(cancellationToken);
        Rows = [.. providers.Select(provider => new ProviderRow(provider, gateways.GetValueOrDefault(provider.Id)))];
    }
}
