using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Extensions;

/// <summary>What deleting several extensions would do, and the button that does it. Its address holds the choice, so that it is seen before it is done.</summary>
public sealed class ChangeModel(TrunkFlowDbContext db, DeleteExtensions delete, IStringLocalizer<ExtensionsText> text) : PanelPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public List<Guid> Ids { get; set; } = [];

    /// <summary>How the list was narrowed that they were chosen from.</summary>
    [BindProperty(SupportsGet = true, Name = "list")]
    public string? List { get; set; }

    public IReadOnlyList<Extension> Extensions { get; private set; } = [];

    /// <summary>Those that a number rings.</summary>
    public IReadOnlySet<Guid> Rung { get; private set; } = new HashSet<Guid>();

    public string BackUrl => Url.Page("Index") + (List is ['?', ..] ? List : "");

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowFormAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var done = await delete.RunAsync(new DeleteExtensionsInput(Ids), cancellationToken);
        return Changed(BackUrl, text["Change.Done", done.Count]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Extensions = await db.Extensions.AsNoTracking().Include(extension => extension.Customer).Where(extension => Ids.Contains(extension.Id)).OrderBy(extension => extension.Number).ThenBy(extension => extension.Id)
            .ToListAsync(cancellationToken);
        Rung = await RungExtensions.ReadAsync(db, Ids, cancellationToken);
    }
}
