using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary>One change of rows that were chosen in a list: it shows first what becomes of each, and does that and nothing else.</summary>
public abstract class ChosenPage(IStringLocalizer<SharedText> shared) : PanelPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ChosenRows Chosen { get; set; } = new();

    public string BackUrl => Url.Page("Index") + Chosen.ListQuery;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowFormAsync(cancellationToken);

    /// <summary>The keys of what is chosen; none where the filter of the list cannot be read.</summary>
    /// <param name="listed">Keys of what the list shows by a filter, of so many at most.</param>
    protected Task<IReadOnlyList<Guid>> KeysAsync<TFilter>(Func<TFilter, int, Task<List<Guid>>> listed)
        where TFilter : class, new() => Chosen.ReadAsync(async most =>
        {
            // What the form itself is refused for is no fault of the filter.
            var (filter, faults) = (new TFilter(), ModelState.ErrorCount);
            await TryUpdateModelAsync(filter, "", Chosen.ListValues);
            return ModelState.ErrorCount == faults ? await listed(filter, most) : [];
        });

    /// <summary>Changes the rows, unless they are others than those whose becoming was shown: then that is shown again.</summary>
    protected Task<IActionResult> ConfirmAsync(Func<Task<IActionResult>> change, CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        await PrepareAsync(cancellationToken);
        if (!Chosen.AreOthers)
        {
            return await change();
        }

        ModelState.AddModelError("", shared["Chosen.Others"]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }, cancellationToken);
}
