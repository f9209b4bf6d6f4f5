using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Extensions;

/// <summary>What deleting several extensions would do, and the button that does it. Its address holds the choice, so that it is seen before it is done.</summary>
public sealed class ChangeModel(TrunkFlowDbContext db, ExtensionList list, DeleteExtensions delete, IStringLocalizer<ExtensionsText> text, IStringLocalizer<SharedText> shared) : ChosenPage(shared)
{
    public IReadOnlyList<Extension> Extensions { get; private set; } = [];

    /// <summary>Those that a number rings.</summary>
    public IReadOnlySet<Guid> Rung { get; private set; } = new HashSet<Guid>();

    /// <summary>Those that stand in the way first.</summary>
    public IEnumerable<Extension> Shown => Extensions.OrderBy(extension => !Rung.Contains(extension.Id)).Take(ChosenRows.MostShown);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ConfirmAsync(async () =>
    {
        var done = await delete.RunAsync(new DeleteExtensionsInput([.. Extensions.Select(extension => extension.Id)]), cancellationToken);
        return Changed(BackUrl, text["Change.Done", done.Count]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var keys = await KeysAsync<ExtensionFilter>((filter, most) => list.KeysAsync(filter, most, cancellationToken));
        var extensions = await db.Extensions.AsNoTracking().Include(extension => extension.Customer).Where(extension => keys.Contains(extension.Id)).OrderBy(extension => extension.Number).ThenBy(extension => extension.Id)
            .ToListAsync(cancellationToken);
        var rung = await RungExtensions.ReadAsync(db, keys, cancellationToken);
        (Extensions, Rung) = Chosen.OnlyAble ? (extensions.FindAll(extension => !rung.Contains(extension.Id)), []) : (extensions, rung);
        Chosen.SealWith(Extensions.Select(extension => (extension.Id, extension.Version)));
    }
}
