using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages;

/// <summary>
/// What a page of the panel answers: it shows itself (or, to htmx, the fragment that changes), it says that something changed by going
/// to where the change can be seen, or it refuses with 422 and the form as it was typed.
/// </summary>
public abstract partial class PanelPage : PageModel
{
    public const string NoticeKey = "notice";

    /// <summary>The name of the button that asks what would change.</summary>
    public const string PreviewKey = "preview";

    /// <summary>Where the fields of a form bind, so that a refusal's field finds its place.</summary>
    protected const string FormPrefix = "Input";

    /// <summary>What is saved now beside what was typed, where somebody else saved the row first; fields of a form in a partial see it too.</summary>
    [ViewData]
    public FormComparison? Comparison { get; private set; }

    protected bool WantsFragment => Request.Headers.ContainsKey("HX-Request") && !Request.Headers.ContainsKey("HX-History-Restore-Request");

    protected IActionResult Show() => Page();

    protected IActionResult Show(string fragment) => WantsFragment ? Partial(fragment, this) : Page();

    protected IActionResult Changed(string url, string notice)
    {
        TempData[NoticeKey] = notice;
        Response.Headers.Location = url;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>What saving would change on the switch; null unless somebody asked to see it first.</summary>
    [ViewData]
    public SwitchPreview? OnSwitch { get; private set; }

    /// <summary>Runs what a form asks for. What cannot be read, and what a rule refuses, answers with the form itself.</summary>
    protected Task<IActionResult> SaveAsync(Func<Task<IActionResult>> save, CancellationToken cancellationToken) =>
        // A form that only asked what would change must not find it done.
        AsksForPreview ? Task.FromResult<IActionResult>(BadRequest()) : RunAsync(save, cancellationToken);

    /// <summary>The same for what Asterisk sees: whoever asks what would change gets the form back, with the answer beside it and nothing saved.</summary>
    protected Task<IActionResult> SaveOrPreviewAsync<T>(Func<Task<T>> save, Func<T, IActionResult> answer, CancellationToken cancellationToken) =>
        SaveOrPreviewAsync(save, saved => Task.FromResult(answer(saved)), cancellationToken);

    protected Task<IActionResult> SaveOrPreviewAsync<T>(Func<Task<T>> save, Func<T, Task<IActionResult>> answer, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        if (!AsksForPreview)
        {
            return await answer(await save());
        }

        OnSwitch = await HttpContext.RequestServices.GetRequiredService<PreviewChange>().RunAsync(save, cancellationToken);
        return await ShowFormAsync(cancellationToken);
    }, cancellationToken);

    private bool AsksForPreview => Request.HasFormContentType && Request.Form.ContainsKey(PreviewKey);

    private async Task<IActionResult> RunAsync(Func<Task<IActionResult>> save, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync(cancellationToken);
        }

        try
        {
            return await save();
        }
        catch (NotFoundException missing) when (missing.Field is null or "id")
        {
            return NotFound();
        }
        catch (RefusalException refusal)
        {
            if (refusal is not ChangedMeanwhileException || !await CompareAsync(cancellationToken))
            {
                ModelState.AddModelError(FieldOf(refusal), refusal.Message);
            }

            return await RefusedAsync(cancellationToken);
        }
    }

    /// <summary>Reads what the page shows beside the values of its form.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Reads anew what the form edits, as it is saved now; null where it is not to be edited any more.</summary>
    protected virtual Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) => Task.FromResult<SavedForm?>(null);

    protected async Task<IActionResult> ShowFormAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return Page();
    }

    private async Task<bool> CompareAsync(CancellationToken cancellationToken)
    {
        if (await ReadSavedAsync(cancellationToken) is { } saved && OpenedForm.Read(Request, saved.Form.GetType()) is { } opened)
        {
            Comparison = new FormComparison(saved, opened);
        }

        return Comparison is not null;
    }

    private async Task<IActionResult> RefusedAsync(CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowFormAsync(cancellationToken);
    }

    // A list typed into one field is refused as a whole: allowedCallerIds[2] is the field allowedCallerIds.
    private string FieldOf(RefusalException refusal)
    {
        if (refusal.Field is not { } field)
        {
            return "";
        }

        var name = $"{FormPrefix}.{field}";
        return ModelState.ContainsKey(name) ? name : LastIndex().Replace(name, "");
    }

    [GeneratedRegex(@"\[\d+\]$", RegexOptions.CultureInvariant)]
    private static partial Regex LastIndex();
}
